import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import type { Migration } from 'payload'

import { prepareQueues } from '@/jobs/prepare-queues'
import { migrations } from '../migrations'
import { takeAllTime } from '@/platform/database/database-timeouts'
import { guardAudit } from './lib/postgres/audit-guard'
import { runCommand } from './lib/command'
import { checkDatabase, withClient } from './lib/postgres/database'
import { reportReadingOrder } from './lib/postgres/reading-order'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'

/** Any number, the same in every process: replicas that start together migrate one after the other. */
const LOCK_KEY = 721_190_418

/** Given to Payload as they are: it would look for their sources, which need a compiler. It types their argument loosely. */
const MIGRATIONS: Migration[] = migrations.map(({ name, up, down }) => ({
  name,
  up: (args) => up(args as MigrateUpArgs),
  down: (args) => down(args as MigrateDownArgs),
}))

/** Brings a database up to date: tables, then the queues, which web processes write to before any worker has run. */
async function migrateAt(databaseUrl: string, dataDir: string): Promise<void> {
  await checkDatabase(databaseUrl)
  await withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    takeAllTime()
    // Loaded only now: Payload reads its configuration from the environment that `loadSettings` completed.
    const [{ getPayload }, { default: config }] = await Promise.all([
      import('payload'),
      import('@payload-config'),
    ])
    const payload = await getPayload({ config, disableOnInit: true })
    await guardAudit({ databaseUrl, dataDir }, () => payload.db.migrate({ migrations: MIGRATIONS }))
    await payload.destroy()
    await prepareQueues(databaseUrl)
    await reportReadingOrder(databaseUrl)
  })
}

/** Migrates the database at DATABASE_URL, or the embedded one, which runs this command again with its address. */
async function migrate(): Promise<void> {
  const settings = loadSettings()
  if (settings.databaseUrl === undefined) await withDatabase(settings, async () => undefined)
  else await migrateAt(settings.databaseUrl, settings.dataDir)
}

void runCommand(migrate).then(() => process.exit())
