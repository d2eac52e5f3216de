import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'

import { assertMayImport } from './import-access'
import { sweepUploads } from './sweep-uploads'
import { importsFolder, uploadedFile } from './uploaded-file'

const MAX_UPLOAD_BYTES = 200 * 1024 * 1024

/**
 * Media types that browsers send for CSV files; Windows with Excel sends `vnd.ms-excel`. The content is checked when
 * it is read.
 */
const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
])

interface Upload {
  /** The request header `Content-Type`. */
  contentType: string | null
  body: AsyncIterable<Uint8Array> | null
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body.
}

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
 * Streams an upload to disk, under a generated name.
 * @throws DomainError `FORBIDDEN`, `UNSUPPORTED_MEDIA_TYPE`, `VALIDATION_ERROR` for an empty body,
 * `PAYLOAD_TOO_LARGE`.
 */
export async function receiveUpload(
  ctx: Context,
  { contentType, body }: Upload,
): Promise<{ storedAs: string }> {
  assertMayImport(ctx)
  const mediaType = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!MEDIA_TYPES.has(mediaType)) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send the CSV file itself, as text/csv.')
  }
  await mkdir(importsFolder(), { recursive: true, mode: 0o700 })
  await sweepUploads(ctx)
  const storedAs = `${randomUUID()}.csv`
  const target = createWriteStream(uploadedFile(storedAs), { mode: 0o600, flags: 'wx' })
  try {
    await pipeline(limited(body ?? nothing()), target)
    if (target.bytesWritten === 0) throw new DomainError('VALIDATION_ERROR', 'The file is empty.')
  } catch (error) {
    await rm(uploadedFile(storedAs), { force: true })
    throw error
  }
  return { storedAs }
}
