import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { assertMayImport } from './import-access'
import { rejectedFileOf } from './uploaded-file'

/**
 * The file with all rejected lines of an import, as a stream.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND` when there is no such import or nothing was rejected.
 */
export async function openRejected(
  ctx: Context,
  importId: string,
): Promise<{ body: ReadableStream; size: number }> {
  assertMayImport(ctx)
  const [row] = UUID.test(importId)
    ? await sqlOf(ctx.payload).query<{ storedAs: string }>(
        'select stored_as as "storedAs" from imports where id = $1',
        [importId],
      )
    : []
  const file = row && rejectedFileOf(row.storedAs)
  const stats = file && (await stat(file).catch(() => null))
  if (!file || !stats) throw new DomainError('NOT_FOUND', 'No rejected lines are kept for this import.')
  return { body: Readable.toWeb(createReadStream(file)) as ReadableStream, size: stats.size }
}
