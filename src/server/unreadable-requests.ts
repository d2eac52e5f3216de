// What is answered to a request that cannot be read: what is no HTTP, or comes too slowly.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { GuardedResponse, GuardedServer } from './guarded-response'
import { envelopeOf, LINGER_MS } from './refusals'
import { HTTP_STATUS } from '@/domain/errors'
import type { Refusal } from './refusals'
import { refusalOf } from './request-limits'
import type { ParserError } from './request-limits'
import { securityHeaders } from './security-headers'

interface RawAnswer {
  requestId: string
  isHttps: boolean
}

/** The whole answer to what never became a request, and so has no `ServerResponse`. */
function rawAnswer(refusal: Refusal, { requestId, isHttps }: RawAnswer): string {
  const body = envelopeOf(refusal, requestId)
  const headers = {
    'x-request-id': requestId,
    // Data has a policy without a nonce.
    ...securityHeaders('/api/', { isHttps, isDevelopment: false, nonce: '' }),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const status = HTTP_STATUS[refusal.code]
  const phrase = STATUS_CODES[status] ?? ''
  return `HTTP/1.1 ${String(status)} ${phrase}\r\n${lines.join('')}\r\n${body}`
}

function endSocket(socket: Duplex, text: string): void {
  socket.end(text)
  socket.once('end', () => socket.destroy())
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

/** How the rest of the server takes part. */
export interface UnreadableOptions {
  isHttps: () => boolean
  /** Refuses a request whose head had been read, as all others are. */
  refuse: (res: GuardedResponse, refusal: Refusal) => void
  /** Logs what never became a request, and was answered here. */
  log: (refused: { requestId: string; status: number }) => void
}

/** Answers what `server` cannot read. */
export function answerUnreadable(server: GuardedServer, { isHttps, refuse, log }: UnreadableOptions): void {
  /** By connection, the answer to the last request that came over it. */
  const answers = new WeakMap<Duplex, GuardedResponse>()
  const answered = new WeakSet<Duplex>()

  server.on('request', (req, res) => answers.set(req.socket, res))
  server.on('clientError', (error: ParserError, socket) => {
    // What follows a broken request is broken too.
    if (answered.has(socket)) return
    answered.add(socket)
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const refusal = refusalOf(error)
    const res = answers.get(socket)
    if (res !== undefined && !res.writableFinished) {
      refuse(res, refusal)
      return
    }
    if (socket instanceof Socket && socket.bytesRead === 0) {
      // A connection that was opened in advance and never used.
      socket.end()
      return
    }
    const requestId = randomUUID()
    endSocket(socket, rawAnswer(refusal, { requestId, isHttps: isHttps() }))
    log({ requestId, status: HTTP_STATUS[refusal.code] })
  })
}
