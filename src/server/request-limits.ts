// How large, how long and how slow a request may be, as far as its head says it.
import type { IncomingMessage, ServerOptions } from 'node:http'
import { jsonLimitBytes, MAX_FILE_BYTES } from '@/domain/bulk'
import type { Refusal } from './refusals'
import { KIB, MIB, tooLarge } from './refusals'

const ADDRESS_LIMIT_BYTES = 8 * KIB
const HEADER_LIMIT_BYTES = 16 * KIB
/** What a request says that cannot be read. */
const JSON_LIMIT_BYTES = MIB
/** A picture, or a file of an order, has at most 10 MiB; the rest is for the form around it. */
const UPLOAD_LIMIT_BYTES = 12 * MIB
/** Files to import are written to disk as they come, up to a limit of their own that says what to do instead. */
const IMPORT_LIMIT_BYTES = 256 * MIB

/** Settings of `createServer`. The whole of a request may take as long as a large file over a slow line. */
export const SERVER_LIMITS = {
  maxHeaderSize: HEADER_LIMIT_BYTES,
  keepAliveTimeout: 65_000,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  // Node.js would answer a request without one by an empty answer: see `findFault`.
  requireHostHeader: false,
} as const satisfies ServerOptions

const UPLOAD_TYPE = /^(?:multipart\/form-data|application\/octet-stream|image\/)/i
const MEDIA_PATH = /^\/api\/(?:v1\/)?media(?:\/|$)/
const IMPORT_PATH = /^\/api\/order-imports\/uploads\/?$/
const PRODUCT_FILE_PATH = /^\/api\/products\/files\/(?:preview|import)\/?$/
/** A file that is a little too large is refused where the limit can be said in words. */
const PRODUCT_FILE_LIMIT_BYTES = MAX_FILE_BYTES + MIB

const ORDER_FILE_PATH = /^\/api\/(?:v1\/)?orders\/[^/]+\/files\/?$/

/** The largest body that a path takes, in bytes. */
export function bodyLimitOf(path: string, contentType = '', method = 'POST'): number {
  if (IMPORT_PATH.test(path)) return IMPORT_LIMIT_BYTES
  if (PRODUCT_FILE_PATH.test(path)) return PRODUCT_FILE_LIMIT_BYTES
  if (ORDER_FILE_PATH.test(path) && method === 'POST') return UPLOAD_LIMIT_BYTES
  const isUpload = MEDIA_PATH.test(path) && UPLOAD_TYPE.test(contentType)
  return isUpload ? UPLOAD_LIMIT_BYTES : jsonLimitBytes(method, path)
}

const TOO_LONG: Refusal = {
  code: 'ADDRESS_TOO_LONG',
  message: `The address is too long: at most ${String(ADDRESS_LIMIT_BYTES / KIB)} KiB are taken.`,
  // The log has no room for it either.
  route: '(an address that is too long)',
}
const HEADERS_TOO_LARGE: Refusal = {
  code: 'HEADERS_TOO_LARGE',
  message: `The headers are too large: at most ${String(HEADER_LIMIT_BYTES / KIB)} KiB are taken.`,
}
const TOO_SLOW: Refusal = {
  code: 'REQUEST_TIMEOUT',
  message: 'The request did not arrive in time.',
  isUnreadable: true,
}
const UNREADABLE: Refusal = {
  code: 'VALIDATION_ERROR',
  message: 'This is no valid HTTP request.',
  isUnreadable: true,
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const UNKNOWN_METHOD: Refusal = {
  code: 'METHOD_NOT_ALLOWED',
  message: 'Nothing here knows this method.',
  headers: { allow: METHODS.join(', ') },
}

function isReadable(path: string): boolean {
  if (!path.startsWith('/')) return false
  if (!path.includes('%')) return true
  try {
    // No database takes it, and no name has it.
    return !decodeURIComponent(path).includes('\0')
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/** The parts of a request that `findFault` judges. */
export type RequestHead = Pick<IncomingMessage, 'url' | 'method' | 'headers' | 'httpVersion'>

/** Why a request is refused by its head alone; null for one that is not. `path` is its address without the query. */
export function findFault(head: RequestHead, path: string): Refusal | null {
  const { url = '', method = '', headers, httpVersion } = head
  if (url.length > ADDRESS_LIMIT_BYTES) return TOO_LONG
  if (!METHODS.includes(method)) return UNKNOWN_METHOD
  const lacksHost = headers.host === undefined && httpVersion !== '1.0'
  if (lacksHost || !isReadable(path)) return UNREADABLE
  const limitBytes = bodyLimitOf(path, headers['content-type'], method)
  return Number(headers['content-length'] ?? 0) > limitBytes ? tooLarge(limitBytes) : null
}

/**
 * Counts a body that comes in chunks, whose length is not known beforehand, while it is being read. `onExcess` must
 * refuse the request: what comes from then on goes nowhere.
 */
export function limitChunks(req: IncomingMessage, limitBytes: number, onExcess: () => void): void {
  if (req.headers['transfer-encoding'] === undefined) return
  const push = req.push.bind(req)
  let size = 0
  req.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (size <= limitBytes) return push(chunk, encoding)
    onExcess()
    return true
  }
}

/** An error of Node.js' HTTP parser. */
export interface ParserError extends Error {
  code?: string
  /** The bytes that it was given last. */
  rawPacket?: Buffer
}

/** What Node.js' parser could not read, in our words. */
export function refusalOf({ code, rawPacket }: ParserError): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return tooLarge(JSON_LIMIT_BYTES)
  if (code !== 'HPE_HEADER_OVERFLOW') return UNREADABLE
  const firstLineBytes = rawPacket?.indexOf('\r\n') ?? 0
  return firstLineBytes < 0 || firstLineBytes > ADDRESS_LIMIT_BYTES ? TOO_LONG : HEADERS_TOO_LARGE
}
