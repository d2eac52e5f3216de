import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { changesBetween } from '@/domain/audit'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import { recordAudit } from '@/platform/audit'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/transaction'

import { assertMayImport } from './import-access'
import { rejectedFileOf } from './uploaded-file'

interface ImportRow {
  [column: string]: unknown
  storedAs: string
  fileName: string
  linesRejected: number
}

const IMPORT = `
  select stored_as as "storedAs", file_name as "fileName", lines_rejected::int as "linesRejected"
  from imports where id = $1`

/**
 * The file with all rejected lines of an import, as a stream. That somebody took it is an entry of the audit trail.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND` when there is no such import or nothing was rejected.
 */
export async function openRejected(
  ctx: Context,
  importId: string,
): Promise<{ body: ReadableStream; size: number }> {
  assertMayImport(ctx)
  const [row] = UUID.test(importId) ? await sqlOf(ctx.payload).query<ImportRow>(IMPORT, [importId]) : []
  const file = row && rejectedFileOf(row.storedAs)
  const stats = file && (await stat(file).catch(() => null))
  if (!file || !stats) throw new DomainError('NOT_FOUND', 'No rejected lines are kept for this import.')
  const document = { collection: 'imports', id: importId, title: row.fileName }
  const changes = changesBetween(null, { linesRejected: row.linesRejected })
  await withTransaction(ctx, (sql) => recordAudit(ctx, sql, [{ document, action: 'export', changes }]))
  return { body: Readable.toWeb(createReadStream(file)) as ReadableStream, size: stats.size }
}
