import { describe, expect, it } from 'vitest'

import { loadDashboard } from '@/features/dashboard/load-dashboard'
import { sqlOf } from '@/platform/database/transaction'

import { createLocalReq } from 'payload'

import { ADDRESS, makeUser, makeVariant } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

const { payload, api, buyer, staff, stranger } = await startShop()
const vase = await makeVariant(payload, { onHand: 500, priceMinor: 9900, title: 'Vase' })
const manager = await makeUser(payload, { roles: ['manager'] })
const support = await makeUser(payload, { roles: ['support'] })
const interfaces = allInterfaces({
  client: await api.as(manager),
  token: await tokenOf(payload, manager),
})
const supportClient = await api.as(support)

/** Three vases: £297, delivered free. */
async function place(): Promise<string> {
  const lines = [{ sku: vase.sku, quantity: 3 }]
  const { body } = await buyer.post('/orders', { lines, shipping_address: ADDRESS })
  expect(body.data).toMatchObject({ total: gbp(29_700), balance: 'owed', owed: gbp(29_700) })
  return String(body.data['id'])
}

const pay = (id: string, amount: number) =>
  staff.post(`/orders/${id}/payments`, { amount: gbp(amount), method: 'bank_transfer' })
const refund = (id: string, amount: number) =>
  staff.post(`/orders/${id}/refunds`, { amount: gbp(amount), reason: 'Agreed' })
const move = (id: string, to: string) => staff.post(`/orders/${id}/transitions`, { to, reason: 'Agreed' })
const read = async (id: string) => (await staff.get(`/orders/${id}`)).body.data

/** £198.50 of £297 paid, £46 refunded, and everything sent back. */
async function sendBack(): Promise<string> {
  const id = await place()
  await pay(id, 19_850)
  await refund(id, 4600)
  await move(id, 'shipped')
  expect(await read(id)).toMatchObject({ balance: 'owed', owed: gbp(9850) })
  await move(id, 'returned')
  return id
}

async function waiting() {
  const req = await createLocalReq({ user: { ...manager, collection: 'users' } }, payload)
  return (await loadDashboard(req))?.waiting
}

describe('the balance of an order', () => {
  it('turns from owed to due for refund when everything comes back', async () => {
    const id = await sendBack()
    expect(await read(id)).toMatchObject({ balance: 'refund_due', owed: gbp(0), refund_due: gbp(15_250) })
    const own = await buyer.get(`/orders/${id}`)
    expect(own.body.data).toMatchObject({ balance: 'refund_due', refund_due: gbp(15_250) })
    await refund(id, 15_250)
    expect(await read(id)).toMatchObject({ status: 'refunded', balance: 'settled', refund_due: gbp(0) })
  })

  it('of a cancelled order is what was paid, late money included', async () => {
    const id = await place()
    await pay(id, 5000)
    await move(id, 'cancelled')
    expect(await read(id)).toMatchObject({ balance: 'refund_due', refund_due: gbp(5000) })
    expect((await pay(id, 24_700)).status).toBe(201)
    expect(await read(id)).toMatchObject({ balance: 'refund_due', refund_due: gbp(29_700) })
    expect((await pay(id, 1)).status).toBe(409)
  })

  it('of an unpaid order is even once it is cancelled', async () => {
    const id = await place()
    await move(id, 'cancelled')
    expect(await read(id)).toMatchObject({ balance: 'settled', owed: gbp(0), refund_due: gbp(0) })
  })

  it('is found by lists, and counted by the dashboard', async () => {
    await sqlOf(payload).query(`update orders set balance = 'settled', owed_minor = 0, refund_due_minor = 0`)
    const due = await sendBack()
    const owed = await place()
    await move(owed, 'shipped')
    for (const [balance, id] of [
      ['refund_due', due],
      ['owed', owed],
    ]) {
      const list = await staff.get(`/orders?filter[balance]=${String(balance)}`)
      expect((list.body.data as unknown as { id: string }[]).map((order) => order.id)).toEqual([id])
      const { docs } = await payload.find({
        collection: 'orders',
        where: { balance: { equals: balance } },
        overrideAccess: true,
        depth: 0,
      })
      expect(docs.map((order) => order.id)).toEqual([id])
    }
    expect(await waiting()).toMatchObject({ toPay: 1, refundDue: 1 })
  })

  it('is written by actions alone, at Payload’s own interfaces', async () => {
    const id = await place()
    for (const data of [{ balance: 'settled' }, { owedMinor: 0 }, { refundWaivedMinor: 5 }]) {
      const update = payload.update({
        collection: 'orders',
        id,
        data: data as { owedMinor: number },
        overrideAccess: false,
        user: { ...manager, collection: 'users' },
      })
      await expect(update).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
    }
  })
})

describe('a refund that is due', () => {
  it.each(Object.entries(interfaces))(
    'is waived with a reason, in part or whole, at %s',
    async (_name, act) => {
      const id = await sendBack()
      const part = { amountMinor: 2250, currency: 'GBP', reason: 'Return fee' }
      expect(await act('refund-waivers', part, id)).toBeLessThan(300)
      expect(await read(id)).toMatchObject({ refund_due: gbp(13_000), refund_waived: gbp(2250) })
      expect(await act('refund-waivers', { reason: 'Agreed by telephone' }, id)).toBeLessThan(300)
      expect(await read(id)).toMatchObject({
        status: 'returned',
        balance: 'settled',
        refund_waived: gbp(15_250),
      })
      expect(await act('refund-waivers', { reason: 'Once more' }, id)).toBe(409)
      const events = await staff.get(`/orders/${id}/events?sort=-at`)
      expect((events.body.data as unknown as object[]).slice(0, 2)).toMatchObject([
        { type: 'refund.waived', reason: 'Agreed by telephone', data: { amount: gbp(13_000) } },
        { type: 'refund.waived', reason: 'Return fee' },
      ])
      const [entry] = await sqlOf(payload).query(
        `select reason, changes->'refundWaivedMinor' as change from audit_entries
       where document_id = $1 order by position desc limit 1`,
        [id],
      )
      expect(entry).toEqual({ reason: 'Agreed by telephone', change: { before: 2250, after: 15_250 } })
    },
  )

  it('is waived for no more than is due, in its currency, with a reason, by admin and manager alone', async () => {
    const id = await sendBack()
    const path = `/orders/${id}/refund-waivers`
    for (const body of [
      { amount: gbp(15_251), reason: 'Fee' },
      { amount: gbp(0), reason: 'Fee' },
      { amount: { amount: 1, currency: 'EUR' }, reason: 'Fee' },
      { amount: gbp(1), reason: ' ' },
      { amount: gbp(1) },
    ]) {
      expect((await staff.post(path, body)).status, JSON.stringify(body)).toBe(400)
    }
    expect((await supportClient.post(path, { reason: 'Fee' })).status).toBe(403)
    expect((await buyer.post(path, { reason: 'Fee' })).status).toBe(403)
    expect((await stranger.post(path, { reason: 'Fee' })).status).toBe(404)
    expect(await read(id)).toMatchObject({ refund_due: gbp(15_250), refund_waived: gbp(0) })
  })

  it('is waived once by twenty at the same moment', async () => {
    const id = await sendBack()
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => staff.post(`/orders/${id}/refund-waivers`, { reason: 'Fee' })),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(409)])
    expect(await read(id)).toMatchObject({ refund_waived: gbp(15_250) })
  })
})
