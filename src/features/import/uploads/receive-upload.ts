import { randomUUID } from 'node:crypto'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { assertMayImport } from './import-access'
import { sweepUploads } from './sweep-uploads'
import { storeFile } from './stored-file'

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
 * Streams an upload to the database, where a worker on another machine finds it, under a generated name.
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
  await sweepUploads(ctx)
  const storedAs = `${randomUUID()}.csv`
  const size = await storeFile(sqlOf(ctx.payload), { storedAs, kind: 'upload' }, limited(body ?? nothing()))
  if (size === 0) throw new DomainError('VALIDATION_ERROR', 'The file is empty.')
  return { storedAs }
}
