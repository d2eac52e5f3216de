import { runCommand } from './lib/command'
import { withClient } from './lib/database'
import { StartFailure } from './lib/failure'
import { loadSettings } from './lib/settings'

/** Any number, the same in every process: replicas that start together migrate one after the other. */
const LOCK_KEY = 721_190_418

/** Brings the database at DATABASE_URL up to date. */
async function migrate(): Promise<void> {
  const { databaseUrl } = loadSettings()
  if (databaseUrl === undefined) {
    throw new StartFailure('DATABASE_URL is not set: npm start migrates the embedded database by itself.')
  }
  await withClient(databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    // Loaded only now: Payload reads its configuration from the environment that `loadSettings` completed.
    const [{ getPayload }, { default: config }] = await Promise.all([
      import('payload'),
      import('@payload-config'),
    ])
    const payload = await getPayload({ config, disableOnInit: true })
    await payload.db.migrate()
    await payload.destroy()
  })
}

void runCommand(migrate).then(() => process.exit())
