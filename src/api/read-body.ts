import { jsonLimitBytes } from '@/domain/bulk'
import { DomainError, invalidField } from '@/domain/errors'
import { WHOLE } from '@/platform/parse-input'
import { valueProblem } from '@/platform/plain-text'

const MIB = 1024 * 1024
const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i

/** A body that is larger than its route takes. */
export function tooLarge(message: string): DomainError {
  return new DomainError('PAYLOAD_TOO_LARGE', message)
}

/** What was read of requests: a stream gives its bytes once. */
const bodies = new WeakMap<Request, Promise<Buffer>>()

/** The bytes that `read` gets of a request's body, now or when it was first asked for them. */
export function readOnce(request: Request, read: (request: Request) => Promise<Buffer>): Promise<Buffer> {
  const known = bodies.get(request) ?? read(request)
  bodies.set(request, known)
  return known
}

/**
 * The bytes of a body of JSON; reads no more than is allowed, whatever `Content-Length` claims.
 * @throws DomainError `PAYLOAD_TOO_LARGE`.
 */
export const readBodyBytes = (request: Request): Promise<Buffer> => readOnce(request, readAll)

/** The largest body of JSON that a request of this API may have, in bytes. */
export function bodyLimitOf({ method, url }: Pick<Request, 'method' | 'url'>): number {
  return jsonLimitBytes(method, new URL(url).pathname)
}

/** The server in front gives up on a body that is larger by itself, with an error of its own. */
function isTooLarge(error: unknown): boolean {
  const reasons = [error, error instanceof Error ? error.cause : undefined]
  return reasons.some((reason) => reason instanceof Error && reason.name === 'BodyTooLarge')
}

async function readAll(request: Request): Promise<Buffer> {
  const limit = bodyLimitOf(request)
  const refusal = () => tooLarge(`A body has at most ${String(limit / MIB)} MiB here.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refusal()
  if (!request.body) return Buffer.alloc(0)
  const reader = (request.body as ReadableStream<Uint8Array>).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw isTooLarge(error) ? refusal() : error
    })
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw refusal()
    }
    chunks.push(value)
  }
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBodyBytes(request)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = 'The body is not valid JSON.'
    throw new DomainError('VALIDATION_ERROR', message, { fields: [{ path: WHOLE, message }], cause: error })
  }
}

/**
 * What a request's body says as JSON, whatever its type is said to be.
 * @throws DomainError `PAYLOAD_TOO_LARGE`, `VALIDATION_ERROR`.
 */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return parse(await readText(request))
  } catch (error) {
    if (error instanceof TypeError) throw invalidField(WHOLE, 'The body is not valid UTF-8.')
    throw error
  }
}

/**
 * The JSON body of a request.
 * @throws DomainError `UNSUPPORTED_MEDIA_TYPE`, `PAYLOAD_TOO_LARGE`, `VALIDATION_ERROR`.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')
  if (type === null || !JSON_TYPE.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.')
  }
  const body = await readJson(request)
  const problem = valueProblem(body)
  if (problem !== undefined) throw invalidField(WHOLE, problem)
  return body
}
