import { beforeAll, describe, expect, it } from 'vitest'

import { eraseUser } from '@/features/account/staff-accounts/erase-user'
import { verifyAudit } from '@/features/audit/verify-audit'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { jobContext } from '../../factories/jobs'
import { nextSerial } from '../../factories/shop'
import { channelOrder, liveThrough } from '../support/v1/channel-orders'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** Guests have orders of other channels and no account. */

let shop: Shop
let job: Context

beforeAll(async () => {
  shop = await startShop()
  job = jobContext(shop.payload)
})

async function take(others: object = {}): Promise<{ id: string; path: string }> {
  const { status, body } = await shop.staff.post('/channel-orders', channelOrder(shop.teapot.sku, others))
  expect(status).toBe(201)
  const id = String(body.data['id'])
  return { id, path: `/orders/${id}` }
}

const guest = (email: string) => ({ guest: { name: 'Grace Guest', email } })
const newAddress = () => `guest-${String(nextSerial())}@marketplace.example`

describe('erasing a guest', () => {
  it('takes their data out of their orders, which stay in the books', async () => {
    const email = newAddress()
    const { id, path } = await take({ ...guest(email), note: 'Ring twice', purchase_order_number: 'PO-9' })
    await liveThrough(shop, path)
    await take(guest(newAddress()))
    expect(await eraseUser(job, { account: { email }, reason: 'Asked' })).toEqual({ orders: 1 })
    const { data } = (await shop.staff.get(path)).body
    expect(data).toMatchObject({ number: expect.any(String) as string, total: gbp(2499) })
    const trail = await sqlOf(shop.payload).query(
      `select changes from audit_entries where document_id = $1`,
      [id],
    )
    for (const trace of [email, 'Grace Guest', '7946 0001', 'Ring twice', 'PO-9'])
      expect(JSON.stringify([data, trail]), trace).not.toContain(trace)
    expect((await verifyAudit(job)).faults).toEqual([])
  })

  it('takes them out of an account with the same address as well', async () => {
    const email = newAddress()
    const { path } = await take(guest(email))
    await liveThrough(shop, path)
    const user = await shop.payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { email, name: 'Grace', password: 'correct horse battery', roles: ['customer'] },
    })
    expect(await eraseUser(job, { account: { id: user.id }, reason: 'Asked' })).toEqual({ orders: 1 })
    expect((await shop.staff.get(path)).body.data['customer']).not.toMatchObject({ email })
  })

  it('finds those of whom no address is known by the number of their order', async () => {
    const { path } = await take({ guest: { name: 'Grace Guest' } })
    await liveThrough(shop, path)
    const number = String((await shop.staff.get(path)).body.data['number'])
    expect(await eraseUser(job, { account: { order: number }, reason: 'Asked' })).toEqual({ orders: 1 })
    expect(JSON.stringify((await shop.staff.get(path)).body.data)).not.toContain('Grace')
  })

  it('goes by the account where an order has one', async () => {
    const { path } = await take({ guest: null, customer_id: shop.customer.id })
    const number = String((await shop.staff.get(path)).body.data['number'])
    await expect(eraseUser(job, { account: { order: number }, reason: 'Asked' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('waits for their open orders, and names them', async () => {
    const email = newAddress()
    await take(guest(email))
    await expect(eraseUser(job, { account: { email }, reason: 'Asked' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { open_orders: [expect.any(String)] },
    })
  })

  it('finds nothing under an address that no order has', async () => {
    await expect(eraseUser(job, { account: { email: newAddress() }, reason: 'Asked' })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
  })
})
