import { stat } from 'node:fs/promises'

import { changesBetween } from '@/domain/audit'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import { streamBytes } from '@/platform/http/stream-bytes'

import { assertMayImport } from './import-access'
import { bytesOfFile } from './open-upload'
import type { Upload } from './open-upload'
import { readStored, sizeOfStored } from './stored-file'
import { formerListOf } from './uploaded-file'
import type { ImportList } from '../lists/import-lists'

interface ImportRow {
  [column: string]: unknown
  storedAs: string
  fileName: string
  linesRejected: number
  linesChanged: number
}

const IMPORT = `
  select stored_as as "storedAs", file_name as "fileName", lines_rejected::int as "linesRejected",
    coalesce((report->>'linesChanged')::int, 0) as "linesChanged"
  from imports where id = $1`

/**
 * The file with all rejected or all changed lines of an import, as a stream. The download is recorded in the audit
 * trail.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND` when there is no such import or nothing to list.
 */
export async function openImportList(
  ctx: Context,
  importId: string,
  list: ImportList,
): Promise<{ body: ReadableStream; size: number }> {
  assertMayImport(ctx)
  const sql = sqlOf(ctx.payload)
  const [row] = UUID.test(importId) ? await sql.query<ImportRow>(IMPORT, [importId]) : []
  const file = row && (await openList(sql, row.storedAs, list))
  if (!file) throw new DomainError('NOT_FOUND', `No ${list} lines are kept for this import.`)
  const document = { collection: 'imports', id: importId, title: row.fileName }
  const changes = changesBetween(
    null,
    list === 'rejected' ? { linesRejected: row.linesRejected } : { linesChanged: row.linesChanged },
  )
  await withTransaction(ctx, (own) => recordAudit(ctx, own, [{ document, action: 'export', changes }]))
  return { body: await streamBytes(file.bytes), size: file.size }
}

/** The list in the database, or on this machine's disk, where a former release left it. */
async function openList(sql: Sql, storedAs: string, list: ImportList): Promise<Upload | null> {
  const name = { storedAs, kind: list }
  const size = await sizeOfStored(sql, name)
  if (size !== null) return { size, bytes: readStored(sql, name, size) }
  const path = formerListOf(storedAs, list)
  const stats = await stat(path).catch(() => null)
  return stats && { size: stats.size, bytes: bytesOfFile(path) }
}
