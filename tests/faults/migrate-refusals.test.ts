import { execFile } from 'node:child_process'
import { Client } from 'pg'
import { afterAll, beforeEach, expect, it } from 'vitest'

import { superuserUrl } from '../../scripts/lib/postgres/audit-guard'
import { startEmbeddedPostgres } from '../../scripts/lib/postgres/embedded-postgres'
import { makeDataDir } from './support/backroom'

const dataDir = makeDataDir()
const server = await startEmbeddedPostgres({ dataDir, durable: false })
const admin = new Client({ connectionString: superuserUrl({ databaseUrl: server.url, dataDir }) })
await admin.connect()
afterAll(async () => {
  await admin.end()
  await server.stop()
})
beforeEach(async () => {
  await admin.query('drop schema public cascade')
  await admin.query('create schema public authorization pg_database_owner')
})

interface Outcome {
  code: number
  lines: string[]
}

/** Migrates as an operator does, with the role of the app. */
function migrate(): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: server.url,
    DATA_DIR: dataDir,
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/migrate.ts'],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error ? 1 : 0, lines: `${stdout}${stderr}`.trimEnd().split('\n') })
      },
    )
  })
}

const tables = async () =>
  (await admin.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'"))
    .rows

it('a role that owns not all tables and may create none is told so before anything is changed', async () => {
  await admin.query('create table orders (id int); alter schema public owner to postgres')
  const { code, lines } = await migrate()
  expect(lines).toEqual([
    expect.stringMatching(
      /^Cannot start: The role backroom may not create tables in the schema public of backroom/,
    ),
    expect.stringMatching(
      /^Cannot start: The role backroom does not own orders, and may not change what it does not own/,
    ),
  ])
  expect(code).toBe(1)
  expect(await tables()).toEqual([{ name: 'orders' }])
})

it('a database that a newer release has migrated is not migrated by an older one', async () => {
  await admin.query(`create table payload_migrations (name varchar, batch numeric);
    alter table payload_migrations owner to backroom;
    insert into payload_migrations values ('20261123_085635_initial', 1), ('20991231_000000_of_the_future', 2)`)
  const { code, lines } = await migrate()
  expect(lines).toEqual([
    'Cannot start: The database is of a newer release: it has run the migration 20991231_000000_of_the_future, which this release does not have. Start the newer release, or restore the backup of before it.',
  ])
  expect(code).toBe(1)
  expect(await tables()).toEqual([{ name: 'payload_migrations' }])
})
