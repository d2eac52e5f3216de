import { beforeAll, describe, expect, it } from 'vitest'

import { makeUser } from '../../factories/shop'
import type { Client } from '../support/v1/v1-client'
import type { Shop } from '../support/v1/v1-shop'
import { gbp, startShop } from '../support/v1/v1-shop'

/** Payments, shipments and refunds of all orders; customers; what orders cost besides goods. */

let shop: Shop
let orders: { id: string; number: string; parts: Record<Part, string> }[]

const PARTS = ['payments', 'shipments', 'refunds'] as const
type Part = (typeof PARTS)[number]

async function makeOrder(n: number) {
  const { id, number } = (await shop.placeOrder()) as unknown as { id: string; number: string }
  const made = async (part: Part, body: object) =>
    String((await shop.staff.post(`/orders/${id}/${part}`, body)).body.data['id'])
  const parts = {
    payments: await made('payments', { amount: gbp(2999), method: n === 0 ? 'cash' : 'card' }),
    shipments: await made('shipments', { carrier: 'Royal Mail', tracking_number: `RM-${String(n)}` }),
    refunds: await made('refunds', { amount: gbp(100 + n), reason: 'Chipped lid' }),
  }
  return { id, number, parts }
}

beforeAll(async () => {
  shop = await startShop()
  orders = [await makeOrder(0), await makeOrder(1), await makeOrder(2)]
})

async function idsOf(client: Client, path: string): Promise<string[]> {
  const { status, body } = await client.get(path)
  expect([path, status]).toEqual([path, 200])
  return (body.data as unknown as { id: string }[]).map(({ id }) => id)
}

describe.each(PARTS)('%s of all orders', (part) => {
  it('are listed and read with the order of each, as below that order', async () => {
    for (const { id, number, parts } of orders) {
      const { body } = await shop.staff.get(`/${part}/${parts[part]}`)
      expect(body.data).toMatchObject({ id: parts[part], order_id: id, order_number: number })
      const below = await shop.staff.get(`/orders/${id}/${part}`)
      expect(below.body.data).toEqual([body.data])
      expect(await idsOf(shop.staff, `/${part}?filter[order_id]=${id}`)).toEqual([parts[part]])
      expect(await idsOf(shop.staff, `/${part}?filter[order_number]=${number}`)).toEqual([parts[part]])
    }
  })

  it('are gone through by cursor, each once', async () => {
    const seen: string[] = []
    let path = `/${part}?per_page=1&sort=-created_at`
    for (let page = 0; page < 3; page += 1) {
      const { body } = await shop.staff.get(path)
      seen.push(...(body.data as unknown as { id: string }[]).map(({ id }) => id))
      path = `/${part}?per_page=1&sort=-created_at&cursor=${body.pagination.next_cursor ?? ''}`
    }
    expect(seen).toEqual(orders.map(({ parts }) => parts[part]).toReversed())
  })

  it('are those of the own orders for customers, and none for others', async () => {
    expect(await idsOf(shop.buyer, `/${part}`)).toHaveLength(3)
    expect(await idsOf(shop.stranger, `/${part}`)).toEqual([])
    const id = orders[0]?.parts[part] ?? ''
    expect((await shop.stranger.get(`/${part}/${id}`)).status).toBe(404)
    expect((await shop.api.anonymous.get(`/${part}`)).status).toBe(401)
  })
})

it('lists of what belongs to orders are filtered by their own fields', async () => {
  const [first, second, third] = orders.map(({ parts }) => parts)
  const found: [string, (string | undefined)[]][] = [
    ['/payments?filter[method]=cash', [first?.payments]],
    ['/payments?filter[amount][gt]=2999', []],
    ['/payments?filter[created_at][gte]=2100-01-01', []],
    ['/refunds?filter[amount][gte]=101&sort=-amount', [third?.refunds, second?.refunds]],
    ['/shipments?filter[tracking_number]=RM-1', [second?.shipments]],
    ['/shipments?filter[carrier]=Royal%20Mail&filter[tracking_number][in]=RM-0,RM-9', [first?.shipments]],
  ]
  for (const [path, ids] of found) expect([path, await idsOf(shop.staff, path)]).toEqual([path, ids])
})

it('customers are the users who buy, for those who see users', async () => {
  const support = await makeUser(shop.payload, { roles: ['support'] })
  const { id } = shop.customer
  const listed = await idsOf(shop.staff, '/customers?per_page=100')
  expect([listed.includes(id), listed.includes(support.id)]).toEqual([true, false])
  expect((await shop.staff.get(`/customers/${id}`)).body.data).toEqual(
    (await shop.staff.get(`/users/${id}`)).body.data,
  )
  expect((await shop.staff.get(`/customers/${support.id}`)).status).toBe(404)
  expect(await idsOf(shop.buyer, '/customers')).toEqual([id])
  expect((await shop.stranger.get(`/customers/${id}`)).status).toBe(404)
})

it('ways of shipping and rates of tax are those that orders are priced by', async () => {
  const { anonymous } = shop.api
  const order = (await shop.staff.get(`/orders/${orders[0]?.id ?? ''}`)).body.data
  const methods = (await anonymous.get('/shipping-methods')).body.data as unknown as Record<string, unknown>[]
  expect(methods).toContainEqual({
    code: order['shipping_method'],
    title: order['shipping_method_title'],
    price: expect.objectContaining({ currency: 'GBP' }) as unknown,
    free_from: expect.anything() as unknown,
  })
  const rates = (await anonymous.get('/tax-rates')).body.data as unknown as Record<string, unknown>[]
  const [line] = order['lines'] as { tax_rate_bp: number }[]
  expect(rates.map(({ rate_bp: rate }) => rate)).toContain(line?.tax_rate_bp)
  expect((await anonymous.get('/tax-rates?page=1')).status).toBe(400)
})
