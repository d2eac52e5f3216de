import { DomainError, invalidField } from '@/domain/errors'
import { valueProblem } from '@/platform/plain-text'

/** The largest JSON body, in bytes. */
export const MAX_BODY_BYTES = 1024 * 1024
const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i

/** A body that is larger than its route takes. */
export function tooLarge(message = 'A body has at most 1 MiB.'): DomainError {
  return new DomainError('PAYLOAD_TOO_LARGE', message)
}

/** Reads no more than is allowed, whatever `Content-Length` claims. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = (request.body as ReadableStream<Uint8Array>).getReader()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MAX_BODY_BYTES) {
      await reader.cancel()
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DomainError('VALIDATION_ERROR', 'The body is not valid JSON.', { cause: error })
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
  let text: string
  try {
    text = await readText(request)
  } catch (error) {
    if (error instanceof TypeError) throw invalidField('', 'The body is not valid UTF-8.')
    throw error
  }
  const body = parse(text)
  const problem = valueProblem(body)
  if (problem !== undefined) throw invalidField('', problem)
  return body
}
