import path from 'node:path'

import { prepareQueues } from '@/jobs/prepare-queues'
import { takeAllTime } from '@/platform/database/connections/database-timeouts'
import type { Env } from '@/platform/settings/env'
import { guardAudit, superuserUrl } from './lib/postgres/audit-guard'
import { runCommand } from './lib/command'
import { checkDatabase, withClient } from './lib/postgres/database'
import { MIGRATIONS } from './lib/migrations/all-migrations'
import { runPayloadMigrations } from './lib/migrations/run-migrations'
import { checkBeforeMigrating } from './lib/migrations/preflight'
import { takeTurn } from './lib/postgres/take-turn'
import { reportReadingOrder } from './lib/postgres/reading-order'
import { isSandboxStale } from './lib/sandbox/sandbox-state'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'

/** Any number, the same in every process: replicas that start together migrate one after the other. */
const LOCK_KEY = 721_190_418

type Place = Pick<Env, 'dataDir' | 'migrationLockMs'> & { databaseUrl: string }

/** Brings a database up to date: tables, then the queues, which web processes write to before any worker has run. */
async function migrateAt({ databaseUrl, dataDir, migrationLockMs }: Place): Promise<void> {
  await checkDatabase(databaseUrl)
  await withClient(databaseUrl, async (client) => {
    await takeTurn(client, LOCK_KEY)
    const names = MIGRATIONS.map(({ name }) => name)
    // Files of an operator's own server are not ours to look at.
    const isOurs = superuserUrl({ databaseUrl, dataDir }) !== undefined
    const folder = isOurs ? path.join(dataDir, 'postgres') : undefined
    await checkBeforeMigrating(client, { names, lockMs: migrationLockMs, folder })
    await guardAudit({ databaseUrl, dataDir }, () => runPayloadMigrations(MIGRATIONS))
    await prepareQueues(databaseUrl)
    await reportReadingOrder(databaseUrl)
  })
}

/** Makes the sandbox, or brings it up to date. */
async function migrateSandbox(databaseUrl: string): Promise<void> {
  if (!(await isSandboxStale(databaseUrl))) return
  takeAllTime()
  const [{ default: config }, { prepareSandbox }] = await Promise.all([
    import('@payload-config'),
    import('./lib/sandbox/prepare-sandbox'),
  ])
  await prepareSandbox(await config, databaseUrl)
}

/** Migrates the database at DATABASE_URL, or the embedded one, which runs this command again with its address. */
async function migrate(): Promise<void> {
  const settings = loadSettings()
  const { databaseUrl } = settings
  if (databaseUrl === undefined) await withDatabase(settings, async () => undefined)
  else await migrateAt({ ...settings, databaseUrl })
  if (settings.sandbox.databaseUrl !== undefined) await migrateSandbox(settings.sandbox.databaseUrl)
}

void runCommand(migrate).then(() => process.exit())
