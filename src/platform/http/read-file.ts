import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'

/**
 * The bytes of a request whose body is a file; no more are kept than `limitBytes`.
 * @throws DomainError `PAYLOAD_TOO_LARGE`, `VALIDATION_ERROR` for an empty body.
 */
export async function readFileBody(
  { body }: Pick<PayloadRequest, 'body'>,
  limitBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const source: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? []
  for await (const chunk of source) {
    size += chunk.length
    if (size > limitBytes)
      throw new DomainError(
        'PAYLOAD_TOO_LARGE',
        `A file has at most ${String(Math.floor(limitBytes / 1024 / 1024))} MB here.`,
      )
    chunks.push(chunk)
  }
  if (size === 0) throw new DomainError('VALIDATION_ERROR', 'The file is empty.')
  return Buffer.concat(chunks)
}
