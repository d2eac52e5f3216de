import { describe, expect, it } from 'vitest'

import { REACHED_STATUSES } from '@/domain/events'

import { ADDRESS } from '../../factories/shop'
import { toldBy, typesIn } from '../support/events/told'
import { gbp, startShop } from '../support/v1/v1-shop'

const { payload, staff, teapot, spoon, placeOrder } = await startShop()

interface OrderBody {
  id: string
  lines: { id: string }[]
}

async function post(path: string, body: unknown): Promise<OrderBody> {
  const answer = await staff.post(path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body.data as unknown as OrderBody
}

const move = (id: string, to: string, more: object = {}) =>
  post(`/orders/${id}/transitions`, { to, reason: 'As asked', ...more })

/** What is told of the stock of as many articles. */
const stock = (count: number) => Array.from({ length: count }, () => 'stock.changed')

async function typesOf(work: () => Promise<unknown>): Promise<string[]> {
  return typesIn(await toldBy(payload, work))
}

describe('the life of an order', () => {
  it('is told by one event for each status that it reaches, with what came along', async () => {
    const order = { id: '', lines: [] as { id: string }[] }
    const lines = [
      { sku: teapot.sku, quantity: 2 },
      { sku: spoon.sku, quantity: 1 },
    ]
    const reached: string[] = []
    const expectTold = async (work: () => Promise<unknown>, expected: readonly string[]) => {
      const types = await typesOf(work)
      reached.push(...types)
      expect(types).toEqual([...expected].toSorted())
    }
    await expectTold(async () => {
      Object.assign(order, await post('/orders', { draft: true, lines, shipping_address: ADDRESS }))
    }, ['order.created'])
    const [teapots] = order.lines
    await expectTold(() => move(order.id, 'placed', { reason: undefined }), ['order.placed', ...stock(2)])
    await expectTold(() => move(order.id, 'on_hold'), ['order.on_hold'])
    await expectTold(() => move(order.id, 'placed'), ['order.placed'])
    await expectTold(() => move(order.id, 'paid'), ['order.paid', 'payment.created'])
    await expectTold(
      () => move(order.id, 'partially_shipped', { lines: [{ line_id: teapots?.id, quantity: 1 }] }),
      ['order.partially_shipped', 'shipment.created', ...stock(1)],
    )
    await expectTold(() => move(order.id, 'shipped'), ['order.shipped', 'shipment.created', ...stock(2)])
    await expectTold(
      () => move(order.id, 'delivered'),
      ['order.delivered', 'shipment.updated', 'shipment.updated'],
    )
    await expectTold(() => move(order.id, 'returned'), ['order.returned', ...stock(2)])
    await expectTold(() => move(order.id, 'refunded'), ['order.refunded', 'refund.created'])
    const other = { id: '' }
    await expectTold(async () => {
      other.id = (await placeOrder()).id
    }, ['order.created', 'order.placed', ...stock(1)])
    await expectTold(() => move(other.id, 'cancelled'), ['order.cancelled', ...stock(1)])
    const statuses = REACHED_STATUSES.map((status) => `order.${status}`)
    expect(statuses.filter((type) => !reached.includes(type))).toEqual([])
  })

  it('is told where it changes without a new status: a part payment, a part refund, lines that come back', async () => {
    const { id, lines } = await placeOrder()
    expect(await typesOf(() => post(`/orders/${id}/payments`, { amount: gbp(100), method: 'card' }))).toEqual(
      ['order.updated', 'payment.created'],
    )
    await move(id, 'shipped')
    const [line] = lines
    expect(
      await typesOf(() =>
        move(id, 'returned', { lines: [{ line_id: line?.id, quantity: 1, restock: true }] }),
      ),
    ).toEqual(['order.updated', 'stock.changed'])
    expect(await typesOf(() => post(`/orders/${id}/refunds`, { amount: gbp(50), reason: 'Late' }))).toEqual([
      'order.updated',
      'refund.created',
    ])
  })

  it('tells of what was taken back by its name, and of corrected tracking as a change', async () => {
    const { id } = await placeOrder()
    const money = { amount: gbp(2999), method: 'card' }
    const payment = await post(`/orders/${id}/payments`, money)
    const shipment = await post(`/orders/${id}/shipments`, {})
    expect(
      await typesOf(() => staff.send('PATCH', `/shipments/${shipment.id}`, { carrier: 'Royal Mail' })),
    ).toEqual(['shipment.updated'])
    expect(
      await typesOf(() => post(`/shipments/${shipment.id}/cancellations`, { reason: 'Still here' })),
    ).toEqual(['order.paid', 'shipment.cancelled', 'stock.changed'])
    expect(await typesOf(() => post(`/payments/${payment.id}/voids`, { reason: 'Not ours' }))).toEqual([
      'order.placed',
      'payment.voided',
    ])
    const { body } = await staff.get(`/events?filter[document_id]=${payment.id}`)
    const data = body.data as unknown as { type: string; data: Record<string, unknown> }[]
    expect(data.at(-1)?.data).toEqual({
      ...{ amount: gbp(2999), method: 'card', status: 'voided' },
      changed: ['status', 'void_reason', 'voided_at', 'voided_by'],
    })
  })

  it('says status, amounts and what changed, and from which status', async () => {
    const { id } = await placeOrder()
    await toldBy(payload, () => move(id, 'paid'))
    const { body } = await staff.get(`/events?filter[document_id]=${id}`)
    const data = body.data as unknown as { type: string; data: Record<string, unknown> }[]
    expect(data.map(({ type }) => type)).toEqual(['order.created', 'order.placed', 'order.paid'])
    expect(data.at(-1)?.data).toEqual({
      ...{ number: expect.stringMatching(/^T/) as unknown, status: 'paid', status_from: 'placed' },
      ...{ payment_status: 'paid', fulfilment_status: 'unfulfilled', total: gbp(2999) },
      changed: ['balance', 'owed', 'paid_total', 'payment_status', 'status'],
    })
  })
})
