import { randomUUID } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { purgeAnswers } from '@/platform/idempotency/purge-answers'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext } from '../../factories/jobs'
import { ADDRESS, makeUser } from '../../factories/shop'
import type { Client } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, api, staff, buyer, teapot } = await startShop()
const sql = sqlOf(payload)
const keyed = (client: Client, key: string) => client.with({ 'idempotency-key': key })
const order = () => ({ lines: [{ sku: teapot.sku, quantity: 1 }], shipping_address: ADDRESS })

async function answersKept(): Promise<number> {
  const [row] = await sql.query<{ n: number }>(
    'select count(*)::int as n from idempotency_keys where answer is not null',
  )
  return row?.n ?? 0
}

describe('erasing a person', () => {
  it('erases the answers about them and their orders; a retry neither reads nor writes anything', async () => {
    const person = await makeUser(payload)
    const theirs = await api.as(person)
    const placed = await keyed(theirs, 'place').post('/orders', order())
    const path = `/orders/${String(placed.body.data['id'])}`
    const requests = [
      () => keyed(staff, 'note').send('PATCH', path, { note: 'Call them' }),
      () => keyed(staff, 'name').send('PATCH', `/users/${person.id}`, { name: 'Grace Hopper' }),
      () => keyed(staff, 'for them').post(`/users/${person.id}/orders`, { ...order(), draft: true }),
      () => keyed(staff, 'cancel').post(`${path}/transitions`, { to: 'cancelled', reason: 'They moved' }),
    ]
    for (const send of requests) expect((await send()).status).toBeLessThan(300)
    await keyed(buyer, 'of another').post('/orders', order())
    const [draft] = await sql.query<{ id: string }>(
      `select id from orders where customer_id = $1 and status = 'draft'`,
      [person.id],
    )
    await staff.post(`/orders/${draft?.id ?? ''}/transitions`, { to: 'cancelled', reason: 'They moved' })
    const before = await answersKept()
    const erased = await staff.post(`/users/${person.id}/erasure`, { reason: 'Asked for' })
    expect([erased.status, erased.body.data]).toEqual([200, { orders: 2 }])
    expect(await answersKept()).toBe(before - requests.length - 1)
    for (const send of requests) {
      const { status, body, headers } = await send()
      expect([status, body.error.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT'])
      expect(body.error.message).toMatch(/erased/)
      expect(headers.has('retry-after')).toBe(false)
    }
    const [row] = await sql.query('select note, status from orders where id = $1', [placed.body.data['id']])
    expect(row).toEqual({ note: null, status: 'cancelled' })
    const other = await keyed(buyer, 'of another').post('/orders', order())
    expect(other.headers.get('idempotent-replayed')).toBe('true')
  })
})

describe('the nightly purge', () => {
  it('deletes expired answers and no others', async () => {
    const [old, fresh] = [randomUUID(), randomUUID()]
    await keyed(buyer, old).post('/orders', order())
    await sql.query('update idempotency_keys set expires_at = now()')
    await keyed(buyer, fresh).post('/orders', order())
    expect(await purgeAnswers(jobContext(payload))).toBeGreaterThan(0)
    const rows = await sql.query(`select 1 from idempotency_keys`)
    expect(rows).toHaveLength(1)
  })
})
