// How large, how long and how slow a request may be, and what is answered to one that nobody can read.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { securityHeaders } from './security-headers.mjs'

const KIB = 1024
const MIB = 1024 * KIB

const ADDRESS_LIMIT_BYTES = 8 * KIB
const HEADER_LIMIT_BYTES = 16 * KIB
const JSON_LIMIT_BYTES = MIB
/** A picture has at most 10 MiB; the rest is for the form around it. */
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
  // Node.js would answer that without a word: see `findFault`.
  requireHostHeader: false,
}

/** A client that is still sending when it is refused has this long to stop, or it would not see the answer. */
const LINGER_MS = 5_000

const UPLOAD_TYPE = /^(?:multipart\/form-data|application\/octet-stream|image\/)/i
const MEDIA_PATH = /^\/api\/(?:v1\/)?media(?:\/|$)/
const IMPORT_PATH = /^\/api\/order-imports\/uploads\/?$/

/** The largest body that a path takes. */
export function bodyLimitOf(path, contentType = '') {
  if (IMPORT_PATH.test(path)) return IMPORT_LIMIT_BYTES
  return MEDIA_PATH.test(path) && UPLOAD_TYPE.test(contentType) ? UPLOAD_LIMIT_BYTES : JSON_LIMIT_BYTES
}

const problem = (status, code, message) => ({ status, code, message })

/** @param {number} limitBytes whole MiB. */
export function tooLarge(limitBytes) {
  const message = `The request body is too large: at most ${limitBytes / MIB} MiB are taken here.`
  return problem(413, 'PAYLOAD_TOO_LARGE', message)
}

const TOO_LONG = {
  ...problem(
    414,
    'ADDRESS_TOO_LONG',
    `The address is too long: at most ${ADDRESS_LIMIT_BYTES / KIB} KiB are taken.`,
  ),
  // For the log, which has no room for it either.
  route: '(an address that is too long)',
}
const HEADERS_TOO_LARGE = problem(
  431,
  'HEADERS_TOO_LARGE',
  `The headers are too large: at most ${HEADER_LIMIT_BYTES / KIB} KiB are taken.`,
)
const TOO_SLOW = problem(408, 'REQUEST_TIMEOUT', 'The request did not arrive in time.')
const UNREADABLE = problem(400, 'VALIDATION_ERROR', 'This is no valid HTTP request.')

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const UNKNOWN_METHOD = {
  ...problem(405, 'METHOD_NOT_ALLOWED', 'Nothing here knows this method.'),
  headers: { allow: METHODS.join(', ') },
}

function isReadable(path) {
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

/** Why a request is refused by its head alone; null for one that is not. */
export function findFault(req, path) {
  const { url, headers, method } = req
  if (url.length > ADDRESS_LIMIT_BYTES) return TOO_LONG
  if (!METHODS.includes(method)) return UNKNOWN_METHOD
  const lacksHost = headers.host === undefined && req.httpVersion !== '1.0'
  if (lacksHost || !isReadable(path)) return UNREADABLE
  const limitBytes = bodyLimitOf(path, headers['content-type'])
  return Number(headers['content-length'] ?? 0) > limitBytes ? tooLarge(limitBytes) : null
}

/**
 * Counts a body that comes in chunks, whose length nobody says beforehand, while it is read by whoever reads it.
 * @param {import('node:http').IncomingMessage} req
 * @param {number} limitBytes
 * @param {() => void} onExcess must refuse the request: what comes from then on goes nowhere.
 */
export function limitChunks(req, limitBytes, onExcess) {
  if (req.headers['transfer-encoding'] === undefined) return
  const push = req.push
  let size = 0
  req.push = (chunk, encoding) => {
    size += chunk?.length ?? 0
    if (size <= limitBytes) return push.call(req, chunk, encoding)
    onExcess()
    return true
  }
}

function envelope({ code, message }, requestId) {
  return JSON.stringify({ success: false, error: { code, message, request_id: requestId } })
}

/** An answer in the API's error envelope, for what goes wrong before or below the API itself. */
export function sendProblem(res, refusal) {
  if (res.headersSent) return res.destroy()
  const body = envelope(refusal, res.getHeader('x-request-id'))
  res.writeHead(refusal.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
    ...refusal.headers,
  })
  if (res.req.complete || refusal === UNREADABLE || refusal === TOO_SLOW) return res.end(body)
  res.write(body)
  endWhenSent(res)
}

/**
 * A client that is still sending would not see an answer after which the connection ends at once. The rest of what it
 * sends is thrown away; whoever was reading it learns only then that there is no more, and that this was not all.
 */
function endWhenSent(res) {
  const { req } = res
  const end = () => {
    clearTimeout(limit)
    res.end(() => req.destroy(new Error('the body was refused')))
  }
  const limit = setTimeout(end, LINGER_MS)
  res.once('close', () => clearTimeout(limit))
  req.push = (chunk) => {
    if (chunk === null) end()
    return true
  }
  req.socket.resume()
}

/** What Node.js' parser stumbled over, in our words. */
function refusalOf({ code, rawPacket }) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return tooLarge(JSON_LIMIT_BYTES)
  if (code !== 'HPE_HEADER_OVERFLOW') return UNREADABLE
  const firstLineBytes = rawPacket?.indexOf('\r\n') ?? 0
  return firstLineBytes < 0 || firstLineBytes > ADDRESS_LIMIT_BYTES ? TOO_LONG : HEADERS_TOO_LARGE
}

/** The whole answer to what never became a request, and so has no `ServerResponse`. */
function rawAnswer(refusal, { requestId, isHttps }) {
  const body = envelope(refusal, requestId)
  const headers = {
    'x-request-id': requestId,
    ...securityHeaders('/api/', { isHttps }),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`
}

function endSocket(socket, text) {
  socket.end(text)
  socket.once('end', () => socket.destroy())
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

/**
 * Answers what is no HTTP, or comes too slowly.
 * @param {import('node:http').Server} server
 * @param {{
 *   isHttps: () => boolean
 *   answerOn: (socket: import('node:net').Socket) => import('node:http').ServerResponse | undefined
 *   refuse: (res: import('node:http').ServerResponse, refusal: object) => void
 *   log: (refused: { requestId: string, status: number }) => void
 * }} how `answerOn` finds the answer to the request that was being received, if its head had been read; that one is
 * refused as all are, and what never became a request is answered and logged here.
 */
export function answerUnreadable(server, { isHttps, answerOn, refuse, log }) {
  const answered = new WeakSet()
  server.on('clientError', (error, socket) => {
    // What a broken request is followed by is broken too.
    if (answered.has(socket)) return
    answered.add(socket)
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
    const refusal = refusalOf(error)
    const res = answerOn(socket)
    if (res !== undefined && !res.writableFinished) return refuse(res, refusal)
    // A connection that was opened in advance and never used.
    if (socket.bytesRead === 0) return socket.end()
    const requestId = randomUUID()
    endSocket(socket, rawAnswer(refusal, { requestId, isHttps: isHttps() }))
    log({ requestId, status: refusal.status })
  })
}
