import { randomUUID } from 'node:crypto'

import { expect, it } from 'vitest'

import { JOB_NAMES } from '@/jobs/jobs'
import { Lease } from '@/jobs/lease'
import { sqlOf } from '@/platform/database/transaction'

import { databaseUrl, enqueueNow } from '../../factories/jobs'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const QUEUE = 'mail.registered'
const WAITING = 2000
const CLAIMED = 20

const REPEAT = `
  insert into pgboss.job (name, data, retry_limit, created_on)
  select name, data, retry_limit, created_on + n * interval '1 millisecond'
  from pgboss.job, generate_series(1, $2::int - 1) as n where name = $1`

/** Rows and entries of indexes that were read of the queues' tables. The partition of a queue has a name of pg-boss' own. */
const READ = `
  select (
    (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables where schemaname = 'pgboss')
    + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes where schemaname = 'pgboss')
  )::int as read`

async function rowsRead(): Promise<number> {
  await sqlOf(payload).query('select pg_stat_clear_snapshot()')
  const [row] = await sqlOf(payload).query<{ read: number }>(READ)
  return row?.read ?? Number.NaN
}

it('reads little to claim jobs of a queue in which thousands wait, in the order in which they came', async () => {
  await enqueueNow(payload, QUEUE, { userId: randomUUID() })
  // What statistics say from here on: one waits.
  await sqlOf(payload).query('analyze pgboss.job')
  await sqlOf(payload).query(REPEAT, [QUEUE, WAITING])
  const before = await rowsRead()
  const lease = await Lease.open(databaseUrl(), () => undefined)
  const claimed: string[] = []
  for (let turn = 0; turn < CLAIMED; turn += 1) {
    expect(await lease.findDueQueues(JOB_NAMES)).toEqual([QUEUE])
    const job = await lease.claim(QUEUE)
    claimed.push(job?.id ?? '')
  }
  const [first] = await sqlOf(payload).query<{ ids: string[] }>(
    `select array_agg(id::text order by created_on, id) as ids
     from (select id, created_on from pgboss.job where name = $1 order by created_on, id limit $2) first`,
    [QUEUE, CLAIMED],
  )
  expect(claimed).toEqual(first?.ids)
  // What a connection has read is counted once it has ended.
  await lease.close()
  await expect.poll(rowsRead, { timeout: 10_000 }).toBeGreaterThan(before + CLAIMED)
  // All that waits is read by the test itself, not for each job that is taken.
  expect((await rowsRead()) - before).toBeLessThan((CLAIMED * WAITING) / 2)
})
