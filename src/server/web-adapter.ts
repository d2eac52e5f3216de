// Between node:http and the web's Request and Response, for the paths that are served before Next.js.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/** The body is larger than is taken there. The API knows it by its name: it has a class of its own. */
export class BodyTooLarge extends Error {
  readonly limitBytes: number

  constructor(limitBytes: number) {
    super('The body is too large.')
    this.name = 'BodyTooLarge'
    this.limitBytes = limitBytes
  }
}

/** Chunks of a request's body; Node.js reads them into memory that is not shared. */
type Chunk = Buffer<ArrayBuffer>

/** Reads the whole body, but no more than `limitBytes`. */
function readBody(req: IncomingMessage, limitBytes: number): Promise<Chunk> {
  return new Promise((resolve, reject) => {
    const chunks: Chunk[] = []
    let size = 0
    req.on('data', (chunk: Chunk) => {
      size += chunk.length
      if (size <= limitBytes) {
        chunks.push(chunk)
        return
      }
      req.removeAllListeners('data')
      reject(new BodyTooLarge(limitBytes))
    })
    req.once('end', () => {
      const [first] = chunks
      resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks))
    })
    req.once('error', reject)
    req.once('close', () => {
      if (!req.complete) reject(new Error('the client went away'))
    })
  })
}

/** Passes an upload on as it comes, but no more than `limitBytes`. */
async function* limit(req: AsyncIterable<Chunk>, limitBytes: number): AsyncGenerator<Chunk> {
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > limitBytes) throw new BodyTooLarge(limitBytes)
    yield chunk
  }
}

/** Node.js joins the values of a header, except for those of `Set-Cookie`, which no request has. */
function webHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const given: Record<string, string> = {}
  for (const name in headers) given[name] = String(headers[name])
  return given
}

/** Small bodies are read whole, which is cheaper; where more is taken, they are streamed. */
const WHOLE_BYTES = 1024 * 1024

export interface RequestFacts {
  /** Our own, and not the `Host` header's, which any caller can forge. */
  origin: string
  limitBytes: number
}

/**
 * The same request in the web's terms.
 * @throws BodyTooLarge, also later, out of a body that is streamed.
 */
export async function toRequest(
  req: IncomingMessage,
  { origin, limitBytes }: RequestFacts,
): Promise<Request> {
  const { method = 'GET' } = req
  const url = origin + (req.url ?? '')
  const init = { method, headers: webHeaders(req.headers) }
  if (method === 'GET' || method === 'HEAD') return new Request(url, init)
  if (limitBytes > WHOLE_BYTES) {
    // Node.js declares a type of its own for the stream that the web's Request takes.
    const body = Readable.toWeb(Readable.from(limit(req, limitBytes))) as ReadableStream<Chunk>
    // A body that is a stream needs `duplex`, which the compiler's own list of options does not have yet.
    const streamed = { ...init, body, duplex: 'half' as const }
    return new Request(url, streamed)
  }
  const body = await readBody(req, limitBytes)
  return new Request(url, { ...init, body: body.length === 0 ? null : body })
}

function setHead(res: ServerResponse, response: Response): void {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  res.statusCode = response.status
}

/** Events are sent as they come; everything else that we answer is whole anyway, and is cheaper sent at once. */
function isStream(response: Response): boolean {
  const type = response.headers.get('content-type') ?? ''
  return (
    !type.startsWith('application/json') && !type.startsWith('text/html') && !type.startsWith('text/plain')
  )
}

/** Waits until the client has taken what was sent, or has gone. */
function waitForRoom(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    // Both are taken off: a stream that goes on waits often.
    const goOn = () => {
      res.off('drain', goOn)
      res.off('close', goOn)
      resolve()
    }
    res.on('drain', goOn)
    res.on('close', goOn)
  })
}

async function pipe(body: ReadableStream<Uint8Array>, res: ServerResponse): Promise<void> {
  const reader = body.getReader()
  // A client that goes away ends the producer too, whatever it is waiting for.
  res.once('close', () => void reader.cancel().catch(() => undefined))
  res.flushHeaders()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (!res.write(value)) await waitForRoom(res)
  }
  res.end()
}

/** Sends a web Response. Its body is read from it, unless it is given as a text. */
export async function sendResponse(response: Response, res: ServerResponse, text?: string): Promise<void> {
  setHead(res, response)
  if (response.body === null || res.req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
    return
  }
  if (text === undefined && isStream(response)) return pipe(response.body, res)
  const whole = text ?? Buffer.from(await response.arrayBuffer())
  res.setHeader('content-length', Buffer.byteLength(whole))
  res.end(whole)
}
