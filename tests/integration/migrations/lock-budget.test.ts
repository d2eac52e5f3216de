import { drizzle } from 'drizzle-orm/node-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'
import { Pool } from 'pg'
import type { Client } from 'pg'
import { afterEach, expect, it, vi } from 'vitest'

import { buildIndex } from '../../../scripts/lib/migrations/build-index'
import { dropIndexes } from '../../../scripts/lib/migrations/drop-indexes'
import { withinLockBudget } from '../../../scripts/lib/migrations/lock-budget'
import { withFreshDatabase } from '../../factories/databases'

const BUDGET = { lockMs: 200, tries: 3, pauseMs: 50, longestPauseMs: 100 }

let printed = ''
const keep = (text: unknown) => {
  printed += String(text)
  return true
}
vi.spyOn(process.stdout, 'write').mockImplementation(keep)
vi.spyOn(process.stderr, 'write').mockImplementation(keep)
afterEach(() => {
  printed = ''
})

interface Place {
  client: Client
  /** A second connection to the same database, and more. */
  pool: Pool
  /** Runs `up` as a migration within its transaction. */
  migrate: (up: (args: MigrateUpArgs) => Promise<void>, tries?: number) => Promise<void>
}

async function withPlace(use: (place: Place) => Promise<void>): Promise<void> {
  await withFreshDatabase(async (client) => {
    const { host, port, user, password, database } = client
    const pool = new Pool({
      host,
      port,
      database: database ?? '',
      user: user ?? '',
      password: password ?? '',
    })
    const payload = { db: { pool } } as unknown as MigrateUpArgs['payload']
    const migrate: Place['migrate'] = async (up, tries = BUDGET.tries) => {
      await drizzle({ client: pool }).transaction(async (db) => {
        const args = { db, payload, req: {} } as unknown as MigrateUpArgs
        await withinLockBudget({ name: 'planted', args, budget: { ...BUDGET, tries } }, up)
      })
    }
    try {
      await use({ client, pool, migrate })
    } finally {
      await pool.end()
    }
  })
}

const addColumn = async ({ db }: MigrateUpArgs) => {
  await db.execute(sql`alter table mails add column planted int`)
  await db.execute(sql`alter table orders add column planted int`)
}

const COLUMNS = "select from information_schema.columns where column_name = 'planted'"

it('a migration that gets its locks runs once', async () => {
  await withPlace(async ({ pool, migrate }) => {
    const up = vi.fn(addColumn)
    await migrate(up)
    expect(up).toHaveBeenCalledTimes(1)
    expect((await pool.query(COLUMNS)).rowCount).toBe(2)
    expect(printed).toBe('')
  })
})

it('one that meets a long transaction lets others through between its tries, names it, and runs when it has ended', async () => {
  await withPlace(async ({ client, pool, migrate }) => {
    await client.query("set application_name = 'a report'")
    await client.query('begin')
    await client.query('select from orders')
    await client.query('select pg_sleep(0.3)')
    const migrated = migrate(addColumn, 40)
    // A statement that comes meanwhile waits no longer than one try, for the table that the migration had locked already as well.
    for (let round = 0; round < 5; round += 1) {
      const startedMs = performance.now()
      await pool.query('select count(*) from orders, mails')
      expect(performance.now() - startedMs).toBeLessThan(BUDGET.lockMs + 2_000)
    }
    await expect
      .poll(() => printed)
      .toMatch(/Connection \d+ \(\w+, a report, idle in transaction\) has held locks/)
    expect(printed).toMatch(/on orders\n/)
    await client.query('commit')
    await migrated
    expect((await pool.query(COLUMNS)).rowCount).toBe(2)
  })
})

it('one that never gets its locks does nothing, and says who holds them', async () => {
  await withPlace(async ({ client, pool, migrate }) => {
    await client.query('begin')
    await client.query('lock table orders in access share mode')
    await expect(migrate(addColumn)).rejects.toMatchObject({ cause: { code: '55P03' } })
    expect(printed).toMatch(
      /Migration planted got no lock within 200 ms in 3 tries\. Nothing of it is done\./,
    )
    expect(printed.split('tries. Nothing')[1]).toMatch(/Connection \d+ .* on orders/)
    await client.query('rollback')
    expect((await pool.query(COLUMNS)).rowCount).toBe(0)
  })
})

it('an error of another kind ends it at once', async () => {
  await withPlace(async ({ migrate }) => {
    const up = vi.fn(async ({ db }: MigrateUpArgs) => {
      await db.execute(sql`select 1 / 0`)
    })
    await expect(migrate(up)).rejects.toMatchObject({ cause: { code: '22012' } })
    expect(up).toHaveBeenCalledTimes(1)
  })
})

/** Whether each index of this name is whole. */
async function validityOf(pool: Pool, name: string): Promise<boolean[]> {
  const { rows } = await pool.query<{ valid: boolean }>(
    'select indisvalid as valid from pg_index where indexrelid = to_regclass($1)',
    [name],
  )
  return rows.map(({ valid }) => valid)
}

it('an index is built from within a migration while others write to its table', async () => {
  await withPlace(async ({ client, pool, migrate }) => {
    await client.query('begin')
    await client.query('update mails set id = id')
    const built = migrate(({ payload }) => buildIndex(payload, { name: 'mails_planted', on: 'mails (id)' }))
    await expect.poll(() => validityOf(pool, 'mails_planted')).toEqual([false])
    await pool.query('update mails set id = id')
    await client.query('commit')
    await built
    expect(await validityOf(pool, 'mails_planted')).toEqual([true])
  })
})

it('an index is dropped from within a migration while others write to its table', async () => {
  await withPlace(async ({ client, pool, migrate }) => {
    await pool.query('create index mails_dropped on mails (id)')
    await client.query('begin')
    await client.query('update mails set id = id')
    const drop = () => migrate(({ payload }) => dropIndexes(payload, ['mails_dropped']))
    const dropped = drop()
    await expect.poll(() => validityOf(pool, 'mails_dropped')).toEqual([false])
    await pool.query('update mails set id = id')
    await client.query('commit')
    await dropped
    expect(await validityOf(pool, 'mails_dropped')).toEqual([])
    await drop()
  })
})

it('an index that was left half built is built anew', async () => {
  await withPlace(async ({ pool, migrate }) => {
    await pool.query('create table planted (a int)')
    await pool.query('insert into planted values (1), (1)')
    const build = () =>
      migrate(({ payload }) => buildIndex(payload, { name: 'planted_a', on: 'planted (a)', isUnique: true }))
    await expect(build()).rejects.toMatchObject({ code: '23505' })
    expect(await validityOf(pool, 'planted_a')).toEqual([false])
    await pool.query('delete from planted')
    await build()
    expect(await validityOf(pool, 'planted_a')).toEqual([true])
    await build()
    expect(await validityOf(pool, 'planted_a')).toEqual([true])
  })
})
