import type { Role } from '@/domain/account/roles'
import type { Actor, Context } from '@/platform/context'
import { PermanentFailure } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'
import { errorCode } from '@/platform/errors/error-code'

import { FileRefusal } from '../reading/file-refusal'
import { optionsSchema } from './import-request'
import type { ImportProgress } from '../import-session'
import type { ImportResult } from '../run-import'
import { runImport } from '../run-import'
import { listsInDatabase } from '../lists/lists-in-database'
import { openUpload, removeUpload } from './open-upload'
import { IncompleteFile } from './stored-file'

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
    if (!report.isDryRun) await removeUpload(sql, row.storedAs)
  } catch (error) {
    const reason = finalReason(error)
    await sql.query(FAILED, [
      importId,
      reason ?? AGAIN,
      reason === null ? 'queued' : 'failed',
      reason !== null,
    ])
    if (reason === null) throw error
    if (!(error instanceof FileRefusal)) throw new PermanentFailure(reason, { cause: error })
  }
}

const AGAIN = 'The import was interrupted and is tried again.'

/** The upload cannot be read, and trying again would not help: the reason is for staff. */
class UnreadableUpload extends Error {
  override name = 'UnreadableUpload'
}

/** Why an import has failed for good, for staff; null when it is tried again. */
function finalReason(error: unknown): string | null {
  if (error instanceof FileRefusal) return `This file cannot be imported: ${error.message}.`
  if (error instanceof UnreadableUpload) return error.message
  return null
}

/** What the file system or the store says of a file that it cannot give. */
const UNREADABLE = ['EACCES', 'EPERM', 'EISDIR', 'EIO', 'ELOOP', 'ENOTDIR']

function unreadable(cause: unknown): unknown {
  const code = errorCode(cause) ?? ''
  if (code === 'ENOENT' || cause instanceof IncompleteFile)
    return new UnreadableUpload('The uploaded file is gone: upload it again.', { cause })
  if (!UNREADABLE.includes(code)) return cause
  return new UnreadableUpload('The uploaded file cannot be read: upload it again.', { cause })
}

/** The bytes of the upload. What keeps it from being read is told apart from every other failure of the import. */
async function* uploadOf(ctx: Context, storedAs: string): AsyncGenerator<Uint8Array> {
  try {
    const upload = await openUpload(sqlOf(ctx.payload), storedAs)
    if (!upload) throw new IncompleteFile('there is no such upload')
    yield* upload.bytes
  } catch (error) {
    throw unreadable(error)
  }
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
      source: uploadOf(ctx, row.storedAs),
      options: optionsSchema.parse(row.options),
      lists: listsInDatabase(sqlOf(ctx.payload), row.storedAs),
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
