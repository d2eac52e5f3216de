import { prepareQueues } from '@/jobs/prepare-queues'
import type { Env } from '@/platform/settings/env'
import { StartFailure } from '../failure'
import { MIGRATIONS } from '../migrations/all-migrations'
import { runPayloadMigrations } from '../migrations/run-migrations'
import { step } from '../output'
import { guardAudit } from '../postgres/audit-guard'
import { withClient } from '../postgres/database'
import { runMigrations, withDatabaseAsItIs } from '../postgres/with-database'
import { runScript } from '../processes/child'
import { emptyTarget } from './empty-target'
import type { FileStore } from './file-store'
import { loadTables } from './load-tables'
import type { Manifest, OpenBackup } from './manifest'
import { readManifest } from './manifest'
import { unbundleMedia } from './media-bundle'
import { readPart, verifyParts } from './parts'
import { readSecret, restoreSecret, saveSecret } from './restore-secret'

export interface RestoreTask {
  settings: Env
  store: FileStore
  media: FileStore
  passphrase: string | undefined
  mayReplace: boolean
  /** A file that the secret is written to as well. */
  secretFile: string | undefined
}

/** @throws StartFailure when the backup is of a newer release. */
function refuseNewerBackup({ migrations, release }: Manifest): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name))
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new StartFailure(
    `The backup is of another release (${release}), which has run the migration ${unknown.at(-1) ?? ''}. Restore it by that release or a newer one.`,
  )
}

async function openAndVerify({ store, passphrase }: RestoreTask): Promise<OpenBackup> {
  const backup = await readManifest(store, passphrase)
  refuseNewerBackup(backup.manifest)
  await step({
    doing: 'Reading the backup',
    done: ({ bytes }) =>
      `Read the backup of ${backup.manifest.createdAt}, ${(bytes / 1e6).toFixed(1)} MB, as it was written`,
    run: () => verifyParts(store, backup.manifest),
  })
  return backup
}

async function restoreDatabase(
  url: string,
  { settings, store }: RestoreTask,
  backup: OpenBackup,
): Promise<void> {
  const done = new Set(backup.manifest.migrations)
  await guardAudit({ databaseUrl: url, dataDir: settings.dataDir }, async () => {
    await step({
      doing: 'Making the tables',
      done: 'Made the tables',
      run: async () => {
        await runPayloadMigrations(MIGRATIONS.filter(({ name }) => done.has(name)))
        await prepareQueues(url)
      },
    })
    await step({
      doing: 'Filling the tables',
      done: ({ rows }) => `Filled ${String(backup.manifest.tables.length)} tables with ${String(rows)} rows`,
      run: () => withClient(url, (client) => loadTables(client, store, backup)),
    })
  })
  await step({ doing: 'Migrating', done: 'Brought up to date with this release', run: runMigrations })
}

async function verifyShop(): Promise<void> {
  for (const script of ['stock-verify', 'audit-verify']) {
    const args = ['--import', 'tsx', `scripts/${script}.ts`]
    await runScript({ name: script, args, env: process.env, isShown: true })
  }
}

/**
 * Restores a backup and verifies what came out of it. Nothing is changed before the whole backup was read.
 * @throws StartFailure
 */
export async function restoreBackup(task: RestoreTask): Promise<Manifest> {
  const { settings, store, media, mayReplace, secretFile } = task
  const backup = await openAndVerify(task)
  const secret = await readSecret(store, backup)
  if (secretFile !== undefined) saveSecret(secretFile, secret)
  await withDatabaseAsItIs(settings, async (url) => {
    await withClient(url, (client) => emptyTarget(client, mayReplace))
    restoreSecret(settings, secret)
    await step({
      doing: 'Restoring the pictures',
      done: ({ files }) => `Restored ${String(files)} files of pictures`,
      run: () => unbundleMedia(readPart(store, backup, backup.manifest.media.part), media),
    })
    await restoreDatabase(url, task, backup)
    await verifyShop()
  })
  return backup.manifest
}
