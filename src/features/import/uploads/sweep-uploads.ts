import { readdir, rm, stat } from 'node:fs/promises'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { importsFolder, isStoredName, uploadedFile } from './uploaded-file'

const KEPT_MS = 24 * 60 * 60 * 1000

/** Uploads that are still needed: waiting to be imported, or for a retry after a failure. */
const WAITING = `
  select stored_as as "storedAs" from imports where stored_as = any($1) and status in ('queued', 'running')`

/**
 * Removes uploads that were never started, or only tried as a dry run, after a day: they are a company's books. An
 * imported upload is removed at once.
 */
export async function sweepUploads(ctx: Context): Promise<void> {
  const names = (await readdir(importsFolder())).filter(isStoredName)
  const old: string[] = []
  for (const name of names) {
    const stats = await stat(uploadedFile(name)).catch(() => null)
    if (stats && Date.now() - stats.mtimeMs > KEPT_MS) old.push(name)
  }
  if (old.length === 0) return
  const waiting = await sqlOf(ctx.payload).query<{ storedAs: string }>(WAITING, [old])
  const kept = new Set(waiting.map(({ storedAs }) => storedAs))
  for (const name of old) if (!kept.has(name)) await rm(uploadedFile(name), { force: true })
}
