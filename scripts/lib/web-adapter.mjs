// Between node:http and the web's Request and Response, for the paths that are served before Next.js.
import { Readable } from 'node:stream'

/** The body is larger than this door takes. */
export class BodyTooLarge extends Error {
  constructor(limitBytes) {
    super('The body is too large.')
    this.name = 'BodyTooLarge'
    this.limitBytes = limitBytes
  }
}

/** Reads the whole body, but no more than `limitBytes`. */
function readBody(req, limitBytes) {
  return new Promise((resolve, reject) => {
    const chunks = []
    let size = 0
    req.on('data', (chunk) => {
      size += chunk.length
      if (size <= limitBytes) return chunks.push(chunk)
      req.removeAllListeners('data')
      reject(new BodyTooLarge(limitBytes))
    })
    req.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
    req.once('error', reject)
    req.once('close', () => {
      if (!req.complete) reject(new Error('the client went away'))
    })
  })
}

/** Passes an upload on as it comes, but no more than `limitBytes`. */
async function* limit(req, limitBytes) {
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > limitBytes) throw new BodyTooLarge(limitBytes)
    yield chunk
  }
}

/** Small bodies are read whole, which is cheaper; where more is taken, they are streamed. */
const WHOLE_BYTES = 1024 * 1024

/**
 * The same request in the web's terms.
 * @param {import('node:http').IncomingMessage} req
 * @param {{ origin: string, limitBytes: number }} facts `origin` is ours and not the `Host` header's, which anybody can forge.
 * @returns {Promise<Request>}
 * @throws BodyTooLarge
 */
export async function toRequest(req, { origin, limitBytes }) {
  const { method, headers } = req
  if (method === 'GET' || method === 'HEAD') return new Request(origin + req.url, { method, headers })
  if (limitBytes > WHOLE_BYTES) {
    const body = Readable.toWeb(Readable.from(limit(req, limitBytes)))
    return new Request(origin + req.url, { method, headers, body, duplex: 'half' })
  }
  const body = await readBody(req, limitBytes)
  return new Request(origin + req.url, { method, headers, body: body.length === 0 ? null : body })
}

function writeHead(res, response) {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  res.statusCode = response.status
}

/** Events are sent as they come; everything else that we answer is whole anyway, and is cheaper sent at once. */
function isStream(response) {
  const type = response.headers.get('content-type') ?? ''
  return (
    !type.startsWith('application/json') && !type.startsWith('text/html') && !type.startsWith('text/plain')
  )
}

async function pipe(body, res) {
  const reader = body.getReader()
  // A client that goes away ends the producer too, whatever it is waiting for.
  res.once('close', () => void reader.cancel().catch(() => undefined))
  res.flushHeaders()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (!res.write(value)) {
      await new Promise((resolve) => {
        res.once('drain', resolve)
        res.once('close', resolve)
      })
    }
  }
  res.end()
}

/**
 * Sends a web Response.
 * @param {Response} response
 * @param {import('node:http').ServerResponse} res
 */
export async function sendResponse(response, res) {
  writeHead(res, response)
  if (response.body === null || res.req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
    return
  }
  if (isStream(response)) return pipe(response.body, res)
  const whole = Buffer.from(await response.arrayBuffer())
  res.setHeader('content-length', whole.length)
  res.end(whole)
}
