import type { Env } from '@/platform/settings/env'
import { findPendingMigrations, listMigrations } from '@/platform/database/migrations'
import { runScript } from '../processes/child'
import { checkDatabase, withClient } from './database'
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres'
import { lockFolder } from '../processes/process-lock'
import { keepSecret, makePrivateFolder } from '../processes/private-files'
import { refuseNewerDatabase } from '../migrations/newer-database'
import { StopList } from '../processes/stop'

async function provideDatabase(settings: Env, stops: StopList): Promise<string> {
  if (settings.databaseUrl !== undefined) {
    await checkDatabase(settings.databaseUrl)
    return settings.databaseUrl
  }
  const running = findRunningPostgres(settings.dataDir)
  if (running !== undefined) return running
  stops.add(await lockFolder(settings.dataDir))
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir })
  stops.add(server.stop)
  return server.url
}

/**
 * Runs a command on the database that `npm start` would use, as it is: DATABASE_URL, else the embedded PostgreSQL, which is
 * started for as long as the command runs unless it runs already. The environment is completed with DATABASE_URL and
 * PAYLOAD_SECRET, so that `env` of the app works in this process from then on.
 * @throws StartFailure
 */
export async function withDatabaseAsItIs(settings: Env, use: (url: string) => Promise<void>): Promise<void> {
  const stops = new StopList()
  makePrivateFolder(settings.dataDir)
  try {
    const url = await provideDatabase(settings, stops)
    process.env['DATABASE_URL'] = url
    process.env['DATA_DIR'] = settings.dataDir
    process.env['PAYLOAD_SECRET'] = settings.payloadSecret ?? keepSecret(settings.dataDir)
    await use(url)
  } finally {
    await stops.stopAll()
  }
}

/** Runs the migrations that the database at DATABASE_URL of the environment has not seen yet. */
export async function runMigrations(): Promise<void> {
  const args = ['--import', 'tsx', 'scripts/migrate.ts']
  await runScript({ name: 'npm run migrate', args, env: process.env })
}

/**
 * The same on a database that is brought up to date first.
 * @throws StartFailure
 */
export async function withDatabase(settings: Env, use: (url: string) => Promise<void>): Promise<void> {
  await withDatabaseAsItIs(settings, async (url) => {
    const pending = await withClient(url, async (client) => {
      const database = { query: (text: string) => client.query(text) }
      await refuseNewerDatabase(database, listMigrations(process.cwd()))
      return findPendingMigrations(database, listMigrations(process.cwd()))
    })
    if (pending.length > 0) await runMigrations()
    await use(url)
  })
}
