import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'

import type { Role } from '@/domain/account/roles'
import type { Actor, Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

import { FileRefusal } from '../reading/file-refusal'
import { optionsSchema } from './import-request'
import type { ImportProgress } from '../import-session'
import type { ImportResult } from '../run-import'
import { runImport } from '../run-import'
import { rejectedFileOf, uploadedFile } from './uploaded-file'

const SAVE_EVERY_MS = 700

interface Queued {
  [column: string]: unknown
  status: string
  storedAs: string
  options: unknown
  actorId: string | null
  actorName: string | null
  roles: Role[] | null
}

const TAKE = `
  update imports i set status = 'running', error = null, updated_at = now() where i.id = $1 and i.status <> 'done'
  returning i.status, i.stored_as as "storedAs", i.options, i.created_by_id as "actorId",
    (select name from users u where u.id = i.created_by_id) as "actorName",
    (select array_agg(value::text) from users_roles r where r.parent_id = i.created_by_id) as roles`

const PROGRESS = `
  update imports set bytes_read = $2, lines_read = $3, report = $4, updated_at = now() where id = $1 and status = 'running'`

const DONE = `
  update imports set status = 'done', bytes_read = bytes_total, lines_read = $2, lines_rejected = $3, report = $4,
    rejected = $5, error = null, finished_at = now(), updated_at = now() where id = $1`

const FAILED = `
  update imports set status = $3, error = $2, updated_at = now(), finished_at = case when $4 then now() end
  where id = $1`

/**
 * Runs an import that was started in the panel, as the actor who started it. After a crash it continues where the
 * former run stopped; a completed import is skipped.
 */
export async function runQueuedImport(ctx: Context, importId: string, signal: AbortSignal): Promise<void> {
  const sql = sqlOf(ctx.payload)
  const [row] = await sql.query<Queued>(TAKE, [importId])
  if (!row) return
  try {
    const result = await runFile(
      { ...ctx, channel: 'import', actor: actorOf(row, ctx), requestId: importId },
      { importId, row, signal },
    )
    const { report, rejected } = result
    const sums = [report.linesRead, report.linesRejected]
    await sql.query(DONE, [importId, ...sums, JSON.stringify(report), JSON.stringify(rejected)])
    if (!report.isDryRun) await rm(uploadedFile(row.storedAs), { force: true })
  } catch (error) {
    const isFinal = error instanceof FileRefusal || isGone(error)
    const message =
      error instanceof FileRefusal
        ? `This file cannot be imported: ${error.message}.`
        : 'The import was interrupted and is tried again.'
    const said = isGone(error) ? 'The uploaded file is gone: upload it again.' : message
    await sql.query(FAILED, [importId, said, isFinal ? 'failed' : 'queued', isFinal])
    if (!isFinal) throw error
    if (isGone(error)) throw new PermanentFailure(said, { cause: error })
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function actorOf(row: Queued, ctx: Context): Actor {
  if (row.actorId === null) return ctx.actor
  return { type: 'user', id: row.actorId, name: row.actorName ?? 'Former colleague', roles: row.roles ?? [] }
}

async function runFile(
  ctx: Context,
  { importId, row, signal }: { importId: string; row: Queued; signal: AbortSignal },
): Promise<ImportResult> {
  const save = progressSaver(ctx, importId)
  try {
    return await runImport(ctx, {
      source: createReadStream(uploadedFile(row.storedAs)),
      options: optionsSchema.parse(row.options),
      rejectedFile: rejectedFileOf(row.storedAs),
      signal,
      onProgress: save.tell,
    })
  } finally {
    await save.settled()
  }
}

/** Saves progress from time to time on another connection, without making the import wait or fail. */
function progressSaver(ctx: Context, importId: string) {
  let savedMs = 0
  let writing: Promise<unknown> = Promise.resolve()
  let isWriting = false
  return {
    tell: (progress: Readonly<ImportProgress>) => {
      const nowMs = performance.now()
      if (isWriting || nowMs - savedMs < SAVE_EVERY_MS) return
      savedMs = nowMs
      isWriting = true
      const { bytesRead, linesRead, phase, done, total } = progress
      const values = [importId, bytesRead, linesRead, JSON.stringify({ phase, done, total })]
      writing = sqlOf(ctx.payload)
        .query(PROGRESS, values)
        .catch(() => undefined)
        .then(() => {
          isWriting = false
        })
    },
    settled: () => writing,
  }
}
