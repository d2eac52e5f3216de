import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { assertMayImport } from './import-access'
import { importsFolder, uploadedFile } from './uploaded-file'

const MAX_UPLOAD_BYTES = 200 * 1024 * 1024

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MAX_UPLOAD_BYTES) {
      throw new DomainError(
        'PAYLOAD_TOO_LARGE',
        'A file may have 200 MB. Import a larger one on the command line.',
      )
    }
    yield chunk
  }
}

/**
 * Writes an upload to disk as it arrives, under a name of our own.
 * @throws DomainError `FORBIDDEN`, `VALIDATION_ERROR` without a body, `PAYLOAD_TOO_LARGE`.
 */
export async function receiveUpload(
  ctx: Context,
  body: AsyncIterable<Uint8Array> | null,
): Promise<{ storedAs: string }> {
  assertMayImport(ctx)
  if (!body) throw new DomainError('VALIDATION_ERROR', 'Send the file as the body of the request.')
  await mkdir(importsFolder(), { recursive: true, mode: 0o700 })
  const storedAs = `${randomUUID()}.csv`
  const file = uploadedFile(storedAs)
  try {
    await pipeline(limited(body), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  return { storedAs }
}
