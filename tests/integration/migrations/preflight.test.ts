import { Client } from 'pg'
import { afterEach, expect, inject, it, vi } from 'vitest'

import { listMigrations } from '@/platform/database/migrations'
import { readEnv } from '@/platform/settings/env'

import { findSpaceObstacle } from '../../../scripts/lib/migrations/free-space'
import { checkBeforeMigrating, findObstacles } from '../../../scripts/lib/migrations/preflight'
import { withDatabase } from '../../../scripts/lib/postgres/with-database'
import type { Run } from '../../../scripts/lib/processes/start-steps'
import { migrateIfNeeded } from '../../../scripts/lib/processes/start-steps'
import { takeTurn } from '../../../scripts/lib/postgres/take-turn'
import { withFreshDatabase } from '../../factories/databases'

const NAMES = listMigrations(process.cwd())
const env = readEnv(process.env)
const PLANTED = '20991231_000000_planted'
const ONE_MORE = [...NAMES, PLANTED]

let printed = ''
vi.spyOn(process.stdout, 'write').mockImplementation((text: unknown) => {
  printed += String(text)
  return true
})
afterEach(() => {
  printed = ''
})

const check = (client: Client, names = ONE_MORE) => checkBeforeMigrating(client, { names, lockMs: 200 })

/** Another connection to the same database. */
async function connectAgain({ host, port, user, password, database }: Client): Promise<Client> {
  const other = new Client({
    host,
    port,
    database: database ?? '',
    user: user ?? '',
    password: password ?? '',
  })
  await other.connect()
  return other
}

it('a database that can be migrated is left as it is, without a word', async () => {
  await withFreshDatabase(async (client) => {
    await check(client)
    await check(client, NAMES)
    expect(printed).toBe('')
  })
})

it('a database that a newer release has migrated is refused, before its migrations are counted', async () => {
  await withFreshDatabase(async (client) => {
    const older = NAMES.slice(0, -2)
    const newest = NAMES.at(-1) ?? ''
    await expect(check(client, older)).rejects.toThrow(
      `The database is of a newer release: it has run the migration ${newest} and 1 more, which this release does not have.`,
    )
  })
})

it('a start and every command refuse such a database too', async () => {
  await withFreshDatabase(async (client) => {
    await client.query(
      `insert into payload_migrations (id, name, batch) values (gen_random_uuid(), '${PLANTED}', 99)`,
    )
    const databaseUrl = `${inject('postgresUrl')}/${client.database ?? ''}`
    const run = { root: process.cwd(), settings: env } as unknown as Run
    const refused = new RegExp(`has run the migration ${PLANTED}, which`)
    await expect(migrateIfNeeded(run, databaseUrl)).rejects.toThrow(refused)
    const use = vi.fn(async () => undefined)
    await expect(withDatabase({ ...env, databaseUrl }, use)).rejects.toThrow(refused)
    expect(use).not.toHaveBeenCalled()
  })
})

it('names that were given up before migrations were frozen, and what a push has recorded, are no newer release', async () => {
  await withFreshDatabase(async (client) => {
    await client.query(`insert into payload_migrations (id, name, batch)
      values (gen_random_uuid(), '20261130_120100_change_event_triggers', 3), (gen_random_uuid(), 'dev', -1)`)
    await check(client)
  })
})

it('a schema in which the role may not create, and tables of others, are refused in a line each, with what to do', async () => {
  await withFreshDatabase(async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user as role')
    const role = rows[0]?.role ?? ''
    expect(
      findObstacles({ version: 14, role, database: 'shop', mayCreate: false, foreign: ['orders', 'users'] }),
    ).toEqual([
      'PostgreSQL 14 is not supported: the database shop needs 15 or newer.',
      expect.stringMatching(
        /may not create tables in the schema public of shop: run `grant create on schema public to/,
      ),
      expect.stringMatching(
        /does not own orders, users, and may not change what it does not own: migrate as/,
      ),
    ])
  })
})

it('who has held locks on our tables for longer than the budget is named, and no other session', async () => {
  await withFreshDatabase(async (client) => {
    const [long, short] = [await connectAgain(client), await connectAgain(client)]
    try {
      await long.query("set application_name = 'nightly export'")
      await long.query('begin')
      await long.query('select from orders, variants')
      await client.query('select pg_sleep(0.3)')
      await short.query('begin')
      await short.query('select from users')
      await check(client)
      expect(printed.trimEnd().split('\n')).toEqual([
        expect.stringMatching(
          /^Connection \d+ \(\w+, nightly export, idle in transaction\) has held locks for \d+ s on orders, variants: migrations may have to wait/,
        ),
      ])
    } finally {
      await Promise.all([long.end(), short.end()])
    }
  })
})

it('the turn to migrate is taken by one at a time, and waiting for it keeps no statement open', async () => {
  await withFreshDatabase(async (client) => {
    const [first, second] = [await connectAgain(client), await connectAgain(client)]
    await takeTurn(first, 4711)
    let isTaken = false
    const waiting = takeTurn(second, 4711).then(() => (isTaken = true))
    await client.query('create index concurrently planted on mails (id)')
    expect(isTaken).toBe(false)
    await first.end()
    await waiting
    await second.end()
  })
})

it('the disk of the embedded database has to have room for its largest table again, and the message says how much', async () => {
  await withFreshDatabase(async (client) => {
    expect(await findSpaceObstacle(client, undefined)).toBeNull()
    expect(await findSpaceObstacle(client, '/proc')).toMatch(
      /^The disk of \/proc has \d+ MB left, and migrations need up to \d+ MB: make room, then start again\.$/,
    )
    const preflight = { names: ONE_MORE, lockMs: 200, folder: '/proc' }
    await expect(checkBeforeMigrating(client, preflight)).rejects.toThrow('The disk of /proc has')
  })
})
