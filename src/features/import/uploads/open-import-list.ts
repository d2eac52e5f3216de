import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { changesBetween } from '@/domain/audit'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { assertMayImport } from './import-access'
import { rejectedFileOf } from './uploaded-file'
import { changedList } from '../booking/write-changed'

interface ImportRow {
  [column: string]: unknown
  storedAs: string
  fileName: string
  linesRejected: number
  linesChanged: number
}

export const IMPORT_LISTS = ['rejected', 'changed'] as const
export type ImportList = (typeof IMPORT_LISTS)[number]

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
  const [row] = UUID.test(importId) ? await sqlOf(ctx.payload).query<ImportRow>(IMPORT, [importId]) : []
  const file = row && fileOf(row.storedAs, list)
  const stats = file && (await stat(file).catch(() => null))
  if (!file || !stats) throw new DomainError('NOT_FOUND', `No ${list} lines are kept for this import.`)
  const document = { collection: 'imports', id: importId, title: row.fileName }
  const changes = changesBetween(
    null,
    list === 'rejected' ? { linesRejected: row.linesRejected } : { linesChanged: row.linesChanged },
  )
  await withTransaction(ctx, (sql) => recordAudit(ctx, sql, [{ document, action: 'export', changes }]))
  return { body: Readable.toWeb(createReadStream(file)) as ReadableStream, size: stats.size }
}

function fileOf(storedAs: string, list: ImportList): string {
  const rejected = rejectedFileOf(storedAs)
  return list === 'rejected' ? rejected : changedList(rejected).path
}
