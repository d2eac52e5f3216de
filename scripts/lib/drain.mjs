// Ends an HTTP server without losing a request.
import { Server as NetServer } from 'node:net'

/** Requests in flight may take this long; the supervisor allows a little more before it kills. */
const DRAIN_LIMIT_MS = 9_000
/** A connection that was just accepted has this long to send the request that it was opened for, and to be refused. */
const FRESH_LIMIT_MS = 1_000

/**
 * Follows the connections and answers of `server`.
 * @param {import('node:http').Server} server
 */
export function followServer(server) {
  const open = new Set()
  const fresh = new Set()
  const used = new Set()
  server.on('connection', (socket) => {
    fresh.add(socket)
    socket.once('close', () => {
      fresh.delete(socket)
      used.delete(socket)
    })
  })
  let isDraining = false

  /** Call first for each request; false means that it was refused because the server is stopping. */
  const admit = (res) => {
    fresh.delete(res.socket)
    used.add(res.socket)
    if (isDraining) {
      res.writeHead(503, { connection: 'close', 'content-type': 'text/plain', 'retry-after': '5' })
      res.end('This server is stopping.\n')
      return false
    }
    open.add(res)
    res.once('close', () => open.delete(res))
    return true
  }

  /** Event streams never end by themselves; their clients reconnect to whoever runs then. */
  const endEventStreams = () => {
    for (const res of open) {
      const type = res.getHeader('content-type')
      if (res.headersSent && typeof type === 'string' && type.startsWith('text/event-stream')) res.destroy()
    }
  }

  /** `server.closeIdleConnections()` also ends those whose first request is still on its way. */
  const endIdleConnections = (areFreshIncluded) => {
    const busy = new Set([...open].map((res) => res.socket))
    for (const socket of used) if (!busy.has(socket)) socket.destroy()
    if (areFreshIncluded) for (const socket of fresh) socket.destroy()
  }

  /** Refuses new connections, lets requests in flight finish, and resolves when the last one has. */
  const drain = () =>
    new Promise((resolve) => {
      isDraining = true
      const beganMs = Date.now()
      for (const res of open) {
        if (!res.headersSent) res.setHeader('connection', 'close')
      }
      const sweep = setInterval(() => {
        endEventStreams()
        endIdleConnections(Date.now() - beganMs > FRESH_LIMIT_MS)
      }, 100)
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS)
      // Not http's own close, which ends idle connections at once.
      NetServer.prototype.close.call(server, () => {
        clearInterval(sweep)
        clearTimeout(limit)
        resolve(undefined)
      })
      endEventStreams()
      endIdleConnections(false)
    })
  return { admit, drain }
}
