import { describe, expect, it } from 'vitest'

import { placeNewOrder } from '@/features/orders/placing/place-order'
import { sqlOf } from '@/platform/database/transaction'

import { ADDRESS, contextOf, makeVariant } from '../../factories/shop'
import { allInterfaces } from '../support/orders/order-interfaces'
import { tokenOf } from '../support/v1/v1-client'
import { gbp, startShop } from '../support/v1/v1-shop'

const { payload, customer, buyer, staff } = await startShop()
const kettle = await makeVariant(payload, { onHand: 100, priceMinor: 896, title: 'Kettle' })
const interfaces = allInterfaces({ client: buyer, token: await tokenOf(payload, customer) })
const shop = contextOf(payload, customer, 'storefront')
const SHOWN = 896 + 499
const NOW = 9401

async function setPrice(priceMinor: number): Promise<void> {
  await sqlOf(payload).query('update variants set price_minor = $1 where id = $2', [priceMinor, kettle.id])
}

async function countOrders(): Promise<number> {
  const [row] = await sqlOf(payload).query<{ n: number }>('select count(*)::int as n from orders')
  return row?.n ?? NaN
}

const order = (amountMinor: number, currency = 'GBP') => ({
  lines: [{ sku: kettle.sku, quantity: 1 }],
  shippingAddress: ADDRESS,
  expectedTotal: { amountMinor, currency },
})

describe('an order placed at the total that its caller knows of', () => {
  it.each(Object.entries(interfaces))('is not placed at another one, at %s', async (_name, act) => {
    await setPrice(896)
    expect(await act('place', order(SHOWN))).toBeLessThan(300)
    await setPrice(9401)
    const before = await countOrders()
    expect(await act('place', order(SHOWN))).toBe(409)
    expect(await act('place', order(NOW, 'EUR'))).toBe(409)
    expect(await countOrders()).toBe(before)
    expect(await act('place', order(NOW))).toBeLessThan(300)
  })

  it('is told the totals as they are now', async () => {
    await setPrice(9401)
    const { status, body } = await buyer.post('/orders', {
      lines: [{ sku: kettle.sku, quantity: 1 }],
      shipping_address: ADDRESS,
      expected_total: gbp(SHOWN),
    })
    expect(status).toBe(409)
    expect(body.error).toMatchObject({
      code: 'CONFLICT',
      message: 'The order comes to £94.01 now, not to what was expected.',
      details: { expected_total: gbp(SHOWN), total: gbp(NOW), subtotal: gbp(9401), shipping_total: gbp(0) },
    })
  })

  it('keeps its key when it is refused, and the same basket at the new total takes it, once', async () => {
    await setPrice(9401)
    const checkoutKey = '7b0f4f0e-4a52-4b0b-9c57-0d7f7f3f4a10'
    const basket = { ...order(SHOWN), checkoutKey, customerId: customer.id }
    await expect(placeNewOrder(shop, basket)).rejects.toMatchObject({ code: 'CONFLICT' })
    const agreed = { ...basket, expectedTotal: { amountMinor: NOW, currency: 'GBP' } }
    const placed = await Promise.all([placeNewOrder(shop, agreed), placeNewOrder(shop, agreed)])
    expect(placed[0]).toEqual(placed[1])
    // The order is there: what is sent again answers it, whatever the price has become.
    await setPrice(10_000)
    expect(await placeNewOrder(shop, agreed)).toEqual(placed[0])
  })

  it('holds for a draft that is placed, and is none of a draft that is written', async () => {
    await setPrice(896)
    const body = {
      customer_id: customer.id,
      lines: [{ sku: kettle.sku, quantity: 1 }],
      shipping_address: ADDRESS,
    }
    const draft = await staff.post('/orders', { ...body, draft: true })
    const path = `/orders/${String(draft.body.data['id'])}/transitions`
    await setPrice(9401)
    const refused = await staff.post(path, { to: 'placed', expected_total: gbp(896) })
    expect(refused).toMatchObject({ status: 409, body: { error: { details: { total: gbp(NOW) } } } })
    expect((await staff.post(path, { to: 'placed', expected_total: gbp(NOW) })).status).toBe(200)
    expect((await staff.post('/orders', { ...body, draft: true, expected_total: gbp(896) })).status).toBe(400)
  })
})
