import { DomainError, invalidField } from '@/domain/errors'
import { textProblem } from '@/platform/plain-text'

import { readOnce, tooLarge } from './read-body'

/** A file has at most 10 MiB; the rest is for the form around it. */
const MAX_FORM_BYTES = 10 * 1024 * 1024 + 64 * 1024
export const FORM_TYPE = /^multipart\/form-data\s*;/i

/** The server in front gives up on far larger bodies by itself, with an error of its own. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.name === 'BodyTooLarge'
}

/**
 * The bytes of a form; no more are kept than is allowed, whatever `Content-Length` claims.
 * @throws DomainError `PAYLOAD_TOO_LARGE`.
 */
export const readFormBytes = (request: Request): Promise<Buffer> => readOnce(request, readAll)

async function readAll(request: Request): Promise<Buffer> {
  const limit = 'A file has at most 10 MB.'
  if (Number(request.headers.get('content-length') ?? 0) > MAX_FORM_BYTES) throw tooLarge(limit)
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    // What is too much is read and thrown away: a sender that is still sending would not see the answer.
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size <= MAX_FORM_BYTES) chunks.push(chunk)
    }
  } catch (error) {
    throw isTooLarge(error) ? tooLarge(limit) : error
  }
  if (size > MAX_FORM_BYTES) throw tooLarge(limit)
  return Buffer.concat(chunks)
}

/** @throws DomainError `VALIDATION_ERROR`. */
export async function parseForm(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    throw new DomainError('VALIDATION_ERROR', 'The body is not a valid form.', { cause: error })
  }
}

/**
 * The fields of a `multipart/form-data` body, each given once: texts and files.
 * @throws DomainError `UNSUPPORTED_MEDIA_TYPE`, `PAYLOAD_TOO_LARGE`, `VALIDATION_ERROR`.
 */
export async function readForm(request: Request): Promise<Record<string, string | File>> {
  const type = request.headers.get('content-type') ?? ''
  if (!FORM_TYPE.test(type)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as multipart/form-data.')
  }
  const form = await parseForm(await readFormBytes(request), type)
  const fields = new Map<string, string | File>()
  for (const [name, value] of form) {
    if (fields.has(name)) throw invalidField(name, 'Give each field once.')
    const problem = typeof value === 'string' ? textProblem(value) : undefined
    if (problem !== undefined) throw invalidField(name, problem)
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}
