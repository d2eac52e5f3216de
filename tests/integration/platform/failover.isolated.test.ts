import { randomUUID } from 'node:crypto'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Variant } from '@/payload-types'
import { leaveServer } from '@/platform/database/connections/leave-replica'
import { poolOf } from '@/platform/database/transaction'
import { outcomeOf } from '@/platform/http/part-check'
import { checkDatabaseOf } from '@/platform/readiness'

import { makeUser, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'
import { createCheckedFetch } from '../support/v1/checked-fetch'
import { titleChanges } from '../support/title-changes'
import { tokenOf } from '../support/v1/v1-client'

const payload = await startPayload()
const pool = poolOf(payload)
const v1 = createCheckedFetch({ payload })

const CONNECTIONS = 5
/** Leaving is done at most once in a second. */
const PAUSE_MS = 1_100

let variant: Variant
let token: string

beforeAll(async () => {
  variant = await makeVariant(payload, { title: 'Before' })
  token = await tokenOf(payload, await makeUser(payload, { roles: ['admin'] }))
})

const PROCESS = 'select pg_backend_pid() as pid'

/** Has all connections that are open refuse writes as a replica does; the server itself takes them. */
async function demote(): Promise<Set<number>> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()))
  const pids = new Set<number>()
  for (const client of clients) {
    await client.query('set default_transaction_read_only = on')
    const { rows } = await client.query<{ pid: number }>(PROCESS)
    pids.add(rows[0]?.pid ?? 0)
  }
  for (const client of clients) client.release()
  return pids
}

const openNow = async (pids: ReadonlySet<number>) => {
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity where pid = any($1)', [
    [...pids],
  ])
  return rows.map(({ pid }) => pid)
}

/** A change of the variant's title through each interface. */
const INTERFACES = titleChanges(payload, () => ({ variantId: variant.id, token }))

describe('connections to a server that has become a replica', () => {
  beforeEach(() => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)))

  it.each(Object.keys(INTERFACES) as (keyof typeof INTERFACES)[])(
    'cost one write through %s a 503, and none of them is used again',
    async (name) => {
      const former = await demote()
      const refused = await INTERFACES[name]('Refused')
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
      const retried = await INTERFACES[name](`After ${name}`)
      expect(retried.status).toBe(200)
      await expect.poll(() => openNow(former)).toEqual([])
    },
  )

  it('are noticed by /ready, without a write', async () => {
    const former = await demote()
    const check = checkDatabaseOf({ query: (text) => pool.query(text) }, () => leaveServer(pool))
    expect((await outcomeOf(check)).told).toBe('the database takes no writes')
    expect((await outcomeOf(check)).told).toBe('ok')
    await expect.poll(() => openNow(former)).toEqual([])
  })

  it('that are in use are closed when their work ends', async () => {
    const former = await demote()
    const busy = await pool.connect()
    leaveServer(pool)
    const { rows } = await busy.query<{ pid: number }>(PROCESS)
    expect(former).toContain(rows[0]?.pid)
    busy.release()
    await expect.poll(() => openNow(former)).toEqual([])
  })

  it('do not give out the stored answer of a write, which no other server may have', async () => {
    const key = randomUUID()
    const send = () =>
      v1(
        new Request(`http://127.0.0.1:3000/api/v1/variants/${variant.id}`, {
          method: 'PATCH',
          headers: {
            ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            'idempotency-key': key,
          },
          body: JSON.stringify({ title: 'Once' }),
        }),
      )
    expect((await send()).status).toBe(200)
    await demote()
    const refused = await send()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    const replayed = await send()
    expect([replayed.status, replayed.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
  })

  it('are not opened, not for reads either', async () => {
    const admin = await pool.connect()
    const name = `"${new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1)}"`
    await admin.query(`alter database ${name} set default_transaction_read_only = on`)
    leaveServer(pool)
    const refused = await v1(
      new Request('http://127.0.0.1:3000/api/v1/orders', { headers: { authorization: `Bearer ${token}` } }),
    )
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    await admin.query(`alter database ${name} reset default_transaction_read_only`)
    admin.release()
    await expect.poll(async () => (await INTERFACES.v1('Back')).status).toBe(200)
  })
})
