// Answers in the API's error envelope, for what goes wrong before or below the API itself.
import type { ServerResponse } from 'node:http'
import { documentationOf } from '@/domain/error-help'
import { HTTP_STATUS } from '@/domain/errors'
import type { ErrorCode } from '@/domain/errors'

/** Why a request is refused, and how that is said. */
export interface Refusal {
  code: ErrorCode
  message: string
  headers?: Readonly<Record<string, string>>
  /** For the access log, where the path itself must not or cannot be there. */
  route?: string
  /** Nothing can be read after it, so the connection ends at once. */
  isUnreadable?: true
}

export const KIB = 1024
export const MIB = 1024 * KIB

/** Addresses are kept by proxies, histories and logs. Neither our log nor the answer repeats this one. */
export const KEY_IN_ADDRESS: Refusal = {
  route: '(a key in the address)',
  code: 'VALIDATION_ERROR',
  message:
    'There is a key in this address, where others may have read it. Revoke or rotate it, and send keys in the header Authorization: Bearer <key>.',
}
export const FOREIGN_SITE: Refusal = {
  code: 'FORBIDDEN',
  message: 'A page of another site may not change anything here.',
}
export const UNAVAILABLE: Refusal = {
  code: 'SERVICE_UNAVAILABLE',
  message: 'The service is busy: try again.',
}
export const FAILED: Refusal = { code: 'INTERNAL_ERROR', message: 'Something went wrong.' }

/** The body is larger than the `limitBytes` that are taken there: whole MiB. */
export function tooLarge(limitBytes: number): Refusal {
  const most = String(limitBytes / MIB)
  return {
    code: 'PAYLOAD_TOO_LARGE',
    message: `The request body is too large: at most ${most} MiB are taken here.`,
  }
}

/** The API's error envelope as JSON. */
export function envelopeOf({ code, message }: Refusal, requestId: unknown): string {
  const error = { code, message, documentation_url: documentationOf(code), request_id: requestId }
  return JSON.stringify({ success: false, error })
}

/** A client that is still sending when it is refused has this long to stop, or it would not see the answer. */
export const LINGER_MS = 5_000

/**
 * A client that is still sending would not see an answer after which the connection ends at once. The rest of what it
 * sends is thrown away; the code that was reading it learns only then that there is no more, and that this was not all.
 */
function endWhenSent(res: ServerResponse): void {
  const { req } = res
  const end = () => {
    clearTimeout(limit)
    res.end(() => req.destroy(new Error('the body was refused')))
  }
  const limit = setTimeout(end, LINGER_MS)
  res.once('close', () => clearTimeout(limit))
  req.push = (chunk: Uint8Array | null) => {
    if (chunk === null) end()
    return true
  }
  req.socket.resume()
}

/** Sends a refusal. Where an answer has begun already, its connection is broken off instead. */
export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const body = envelopeOf(refusal, res.getHeader('x-request-id'))
  res.writeHead(HTTP_STATUS[refusal.code], {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
    ...refusal.headers,
  })
  if (res.req.complete || refusal.isUnreadable) {
    res.end(body)
    return
  }
  res.write(body)
  endWhenSent(res)
}
