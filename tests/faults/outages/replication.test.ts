import { Client, Pool } from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { isUnavailable } from '@/platform/database/database-error'
import { leaveReplica } from '@/platform/database/connections/leave-replica'
import { refuseUnreplicated } from '@/platform/database/connections/refuse-unreplicated'

import { checkDatabase } from '../../../scripts/lib/postgres/database'
import { startOwnPostgres } from '../support/postgres/own-postgres'

const server = await startOwnPostgres()
const pool = new Pool({ connectionString: server.url, statement_timeout: 300 })
pool.on('connect', (client) => client.on('error', () => undefined))
leaveReplica(pool)
refuseUnreplicated(pool)

const setup = new Client({ connectionString: server.url })
await setup.connect()
await setup.query('create table kept (id int)')
await setup.end()

/** A replica that is not there. */
await server.set({ synchronous_standby_names: 'nobody' })

afterAll(async () => {
  await pool.end()
  await server.stop()
})
beforeEach(() => server.admin.query('truncate kept'))

const waits = () =>
  server.admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where wait_event = 'SyncRep' and datname = current_database()`,
  )
const pidOfWaiting = async () => {
  await expect.poll(async () => (await waits()).rows.length).toBe(1)
  return (await waits()).rows[0]?.pid
}
const rows = async () => (await server.admin.query('select id from kept')).rowCount

/** Writes in one transaction; answers how its commit ended. */
async function write(id: number): Promise<unknown> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local synchronous_commit = on')
    await client.query('insert into kept values ($1)', [id])
    await client.query('commit')
    return 'committed'
  } catch (error) {
    return error
  } finally {
    client.release()
  }
}

describe('a commit that waits for its replica', () => {
  it('is not acknowledged, and not seen by others, for longer than statements may take', async () => {
    const ended = write(1)
    const pid = await pidOfWaiting()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect([(await waits()).rows, await rows()]).toEqual([[{ pid }], 0])
    await server.admin.query('select pg_terminate_backend($1)', [pid])
    expect(isUnavailable(await ended)).toBe(true)
  })

  it('is an outage when the wait is cancelled, although PostgreSQL answers with success', async () => {
    const ended = write(2)
    const pid = await pidOfWaiting()
    await server.admin.query('select pg_cancel_backend($1)', [pid])
    const outcome = await ended
    expect(outcome).toMatchObject({ name: 'UnreplicatedCommit', code: '08007' })
    expect(isUnavailable(outcome)).toBe(true)
    expect(await rows()).toBe(1)
    await expect.poll(() => pool.totalCount).toBe(0)
  })
})

describe('a server that takes no writes', () => {
  it('is refused by start, migrate and the other commands, with what to do', async () => {
    await server.set({ synchronous_standby_names: '', default_transaction_read_only: 'on' })
    await expect(checkDatabase(server.url)).rejects.toThrow(
      /takes no writes, as a replica does not\. Name the primary/,
    )
  })
})
