// Ends an HTTP server without losing a request.

/** Requests in flight may take this long; the supervisor allows a little more before it kills. */
const DRAIN_LIMIT_MS = 9_000

/**
 * Follows the connections and answers of `server`.
 * @param {import('node:http').Server} server
 */
export function followServer(server) {
  const open = new Set()
  let isDraining = false

  /** Call first for each request; false means that it was refused because the server is stopping. */
  const admit = (res) => {
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

  /** Refuses new connections, lets requests in flight finish, and resolves when the last one has. */
  const drain = () =>
    new Promise((resolve) => {
      isDraining = true
      for (const res of open) {
        if (!res.headersSent) res.setHeader('connection', 'close')
      }
      const sweep = setInterval(() => {
        endEventStreams()
        server.closeIdleConnections()
      }, 100)
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS)
      server.close(() => {
        clearInterval(sweep)
        clearTimeout(limit)
        resolve(undefined)
      })
      endEventStreams()
      server.closeIdleConnections()
    })
  return { admit, drain }
}
