import { readdir, rm, stat } from 'node:fs/promises'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { formerFileOf, formerFolder, isStoredName } from './uploaded-file'

const KEPT_MS = 24 * 60 * 60 * 1000

/** Uploads that are still needed wait to be imported, or for a retry after a failure. One that never became whole is not. */
const SWEEP = `
  delete from import_files f where kind = 'upload' and created_at < now() - interval '1 day' and not exists (
    select from imports i where i.stored_as = f.stored_as and i.status in ('queued', 'running'))`

const WAITING = `
  select stored_as as "storedAs" from imports where stored_as = any($1) and status in ('queued', 'running')`

/** The same for what a former release has left on this machine's disk. */
async function sweepFormer(ctx: Context): Promise<void> {
  const names = (await readdir(formerFolder()).catch(() => [])).filter(isStoredName)
  const old: string[] = []
  for (const name of names) {
    const stats = await stat(formerFileOf(name)).catch(() => null)
    if (stats && Date.now() - stats.mtimeMs > KEPT_MS) old.push(name)
  }
  if (old.length === 0) return
  const waiting = await sqlOf(ctx.payload).query<{ storedAs: string }>(WAITING, [old])
  const kept = new Set(waiting.map(({ storedAs }) => storedAs))
  for (const name of old) if (!kept.has(name)) await rm(formerFileOf(name), { force: true })
}

/**
 * Removes uploads that were never started, or only tried as a dry run, after a day: they are a company's books. An
 * imported upload is removed at once.
 */
export async function sweepUploads(ctx: Context): Promise<void> {
  await sqlOf(ctx.payload).query(SWEEP)
  await sweepFormer(ctx)
}
