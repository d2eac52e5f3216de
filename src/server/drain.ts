// Ends an HTTP server without losing a request.
import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import type { Socket } from 'node:net'

/** Requests in flight may take this long; the supervisor allows a little more before it kills. */
const DRAIN_LIMIT_MS = 9_000
/** A connection that was just opened has this long to send its first request. */
const FRESH_LIMIT_MS = 1_000
const SWEEP_INTERVAL_MS = 100

function isEventStream(res: ServerResponse): boolean {
  const type = res.getHeader('content-type')
  return res.headersSent && typeof type === 'string' && type.startsWith('text/event-stream')
}

/** The connections of a server, and the answers that are not finished. */
class Traffic {
  readonly #open = new Set<ServerResponse>()
  /** Connections that have not sent a request yet. */
  readonly #fresh = new Set<Socket>()
  readonly #used = new Set<Socket>()

  addConnection(socket: Socket): void {
    this.#fresh.add(socket)
    socket.once('close', () => {
      this.#fresh.delete(socket)
      this.#used.delete(socket)
    })
  }

  noteRequest({ socket }: ServerResponse): void {
    if (socket === null) return
    this.#fresh.delete(socket)
    this.#used.add(socket)
  }

  addAnswer(res: ServerResponse): void {
    this.#open.add(res)
    res.once('close', () => this.#open.delete(res))
  }

  /** Connections end after the answers that are being made now. */
  askToClose(): void {
    for (const res of this.#open) if (!res.headersSent) res.setHeader('connection', 'close')
  }

  /** Event streams never end by themselves; their clients connect again, to another process. */
  endEventStreams(): void {
    for (const res of this.#open) if (isEventStream(res)) res.destroy()
  }

  /** Not `server.closeIdleConnections()`, which also ends connections whose first request is still on its way. */
  endIdleConnections(): void {
    const busy = new Set([...this.#open].map((res) => res.socket))
    for (const socket of this.#used) if (!busy.has(socket)) socket.destroy()
  }

  endFreshConnections(): void {
    for (const socket of this.#fresh) socket.destroy()
  }
}

function tellStopping(res: ServerResponse): void {
  res.writeHead(503, {
    connection: 'close',
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'retry-after': '5',
  })
  res.end(JSON.stringify({ status: 'stopping', checks: {} }))
}

const isProbe = ({ req }: ServerResponse) => req.url?.split('?', 1)[0] === '/ready'

export interface FollowedServer {
  /** To be called first for each request; false when it was a probe, which was told that the server is stopping. */
  accept: (res: ServerResponse) => boolean
  /**
   * Announces the stop: `/ready` answers 503, everything else is served as before, and each answer ends its connection. So load
   * balancers turn to others while no request is refused.
   */
  leave: () => void
  /**
   * Refuses new connections, lets requests in flight finish, and resolves when the last one has. What still comes on a connection is
   * served, since a proxy sends no POST twice.
   * @param keptMs for how long connections on which nothing happens are kept: a proxy that is refused new ones uses up those it has
   */
  drain: (keptMs?: number) => Promise<void>
}

/** Follows the connections and answers of `server`, so that it can be drained. */
export function followServer(server: Server): FollowedServer {
  const traffic = new Traffic()
  let isLeaving = false
  server.on('connection', (socket) => traffic.addConnection(socket))

  const accept = (res: ServerResponse): boolean => {
    traffic.noteRequest(res)
    if (isLeaving && isProbe(res)) {
      tellStopping(res)
      return false
    }
    if (isLeaving) res.setHeader('connection', 'close')
    traffic.addAnswer(res)
    return true
  }

  const leave = () => {
    isLeaving = true
    traffic.askToClose()
  }

  const drain = (keptMs = 0) =>
    new Promise<void>((resolve) => {
      leave()
      const startedMs = Date.now()
      const end = () => {
        const passedMs = Date.now() - startedMs
        traffic.endEventStreams()
        if (passedMs >= keptMs) traffic.endIdleConnections()
        if (passedMs > FRESH_LIMIT_MS) traffic.endFreshConnections()
      }
      // An immediate runs after what has arrived was read: a request that waited for a busy process does not meet a reset.
      const sweep = setInterval(() => setImmediate(end), SWEEP_INTERVAL_MS)
      const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS)
      // Not http's own close, which ends idle connections at once.
      NetServer.prototype.close.call(server, () => {
        clearInterval(sweep)
        clearTimeout(limit)
        resolve()
      })
      setImmediate(end)
    })
  return { accept, leave, drain }
}
