import { once } from 'node:events'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../factories/books'
import { ADDRESS, makeStore, makeUser, makeVariant, openPayload } from '../factories/shop'
import { endKillableApis, startKillableApi } from './support/killable-api'

const PLACEMENTS = 100
const KILL_AFTER = 30
const PASSWORD = 'correct horse battery'

let payload: Payload

beforeAll(async () => {
  payload = await openPayload()
  await makeStore(payload)
})
afterAll(async () => {
  endKillableApis()
  await payload.destroy()
})

interface Attempt {
  key: string
  isAcknowledged: boolean
}

describe('a web process that is killed amid placements', () => {
  it('has each acknowledged order once, nothing half-written, and balanced books', async () => {
    const variants = await Promise.all([1, 2, 3].map(() => makeVariant(payload, { onHand: 1000 })))
    const user = await makeUser(payload, { password: PASSWORD })
    const { accessToken: token } = await signInWithPassword(makeContext(payload, 'v1', ANONYMOUS), {
      identifier: user.email,
      password: PASSWORD,
    })
    const { base, child } = await startKillableApi()
    let acknowledged = 0

    const place = async (index: number): Promise<Attempt> => {
      const key = `attempt-${String(index)}`
      const lines = variants.map(({ sku }) => ({ sku, quantity: 1 + (index % 3) }))
      const response = await fetch(`${base}/orders`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ lines, shipping_address: ADDRESS, note: key }),
      }).catch(() => null)
      const isAcknowledged = response?.status === 201
      if (isAcknowledged) acknowledged += 1
      if (acknowledged === KILL_AFTER) child.kill('SIGKILL')
      return { key, isAcknowledged }
    }
    const attempts = await Promise.all(Array.from({ length: PLACEMENTS }, (_, index) => place(index)))
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')

    const kept = attempts.filter((attempt) => attempt.isAcknowledged)
    expect(kept.length).toBeGreaterThanOrEqual(KILL_AFTER)
    expect(kept.length).toBeLessThan(PLACEMENTS)

    // The server notices the dead connections and rolls their transactions back before it answers this.
    const sql = sqlOf(payload)
    await expect
      .poll(() => sql.query(`select 1 from pg_stat_activity where state = 'idle in transaction'`))
      .toEqual([])
    const orders = await sql.query<{ note: string; n: number }>(
      'select note, count(*)::int as n from orders group by note',
    )
    const counts = new Map(orders.map(({ note, n }) => [note, n]))
    for (const { key } of kept) expect(counts.get(key), key).toBe(1)
    for (const [note, n] of counts) expect(n, note).toBe(1)

    const halves = await sql.query(`
      select o.number from orders o
      where (select count(*) from orders_lines l where l._parent_id = o.id) <> 3
         or not exists (select 1 from order_events e where e.order_id = o.id and e.type = 'order.placed')
         or (select count(*) from stock_movements m where m.order_id = o.id) <> 3
         or (select count(*) from pgboss.job j where j.data->>'orderId' = o.id::text) <> 1`)
    expect(halves).toEqual([])
    expect(await findImbalances(payload)).toEqual([])

    const again = await startKillableApi()
    const health = await fetch(`${again.base}/orders`, { headers: { authorization: `Bearer ${token}` } })
    expect(health.status).toBe(200)
  })
})
