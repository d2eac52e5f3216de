import { beforeAll, describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { cancelShipment } from '@/features/orders/corrections/cancel-shipment'
import { voidPayment } from '@/features/orders/corrections/void-payment'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { findImbalances } from '../../factories/books'
import { ADDRESS, makeStaffContext, makeStore, makeVariant } from '../../factories/shop'
import { startPayload } from '../../setup/payload'

const payload = await startPayload()
const sql = sqlOf(payload)
let staff: Context
let sku: string

beforeAll(async () => {
  await makeStore(payload)
  staff = await makeStaffContext(payload)
  sku = (await makeVariant(payload, { onHand: 5000, priceMinor: 9900 })).sku
})

/** Two units, paid in full and shipped as a whole. */
async function makeOrder() {
  const { id } = await placeNewOrder(staff, { lines: [{ sku, quantity: 2 }], shippingAddress: ADDRESS })
  const money = { amountMinor: 19_800, currency: 'GBP', method: 'card' } as const
  const payment = await recordPayment(staff, id, money)
  const shipment = await createShipment(staff, id, {})
  return { id, payment: payment.id, shipment: shipment.id }
}

const reason = 'By mistake'

function outcomesOf(results: readonly PromiseSettledResult<unknown>[]): string[] {
  return results.map((result) => {
    if (result.status === 'fulfilled') return 'ok'
    const error: unknown = result.reason
    return error instanceof DomainError ? error.code : String(error)
  })
}

/** Orders whose sums are not those of their payments and shipments that count. */
const WRONG = `
  select o.number from orders o where o.paid_total_minor <> (
      select coalesce(sum(p.amount_minor), 0) from payments p where p.order_id = o.id and p.status = 'received')
    or o.refunded_total_minor <> (select coalesce(sum(r.amount_minor), 0) from refunds r where r.order_id = o.id)
    or exists (select from orders_lines l where l._parent_id = o.id and l.shipped_quantity <> (
      select coalesce(sum(s.quantity), 0) from shipments_lines s join shipments h on h.id = s._parent_id
      where s.line_id = l.id and h.status = 'shipped'))`

async function expectSound(): Promise<void> {
  expect(await sql.query(WRONG)).toEqual([])
  expect(await findImbalances(payload)).toEqual([])
}

type Made = Awaited<ReturnType<typeof makeOrder>>

/** Pairs of which one alone can be done. */
const PAIRS: Readonly<Record<string, (order: Made) => Promise<unknown>[]>> = {
  'two voids of a payment': ({ payment }) => [
    voidPayment(staff, payment, { reason }),
    voidPayment(staff, payment, { reason }),
  ],
  'a void and a refund of the payment': ({ id, payment }) => [
    voidPayment(staff, payment, { reason }),
    refundOrder(staff, id, { amountMinor: 100, currency: 'GBP', reason }),
  ],
  'two cancellations of a shipment': ({ shipment }) => [
    cancelShipment(staff, shipment, { reason }),
    cancelShipment(staff, shipment, { reason }),
  ],
  'the cancellation and the delivery of a shipment': ({ id, shipment }) => [
    cancelShipment(staff, shipment, { reason }),
    transitionOrder(staff, id, { to: 'delivered' }),
  ],
  'the cancellation and the return of a shipment': ({ id, shipment }) => [
    cancelShipment(staff, shipment, { reason }),
    transitionOrder(staff, id, { to: 'returned', reason }),
  ],
}

describe('corrections under real concurrency', () => {
  it.each(Object.keys(PAIRS))('let one alone win: %s', async (name) => {
    const winners = new Set<number>()
    for (let round = 0; round < 15; round += 1) {
      const order = await makeOrder()
      const work = PAIRS[name]?.(order) ?? []
      const outcomes = outcomesOf(await Promise.allSettled(work))
      expect(outcomes.toSorted()).toEqual(['TRANSITION_NOT_ALLOWED', 'ok'])
      winners.add(outcomes.indexOf('ok'))
    }
    expect(winners.size).toBeGreaterThan(0)
    await expectSound()
  })

  it('keep sums, stock and ledger equal in any mix with other actions', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, async (_, index) => {
        const order = await makeOrder()
        const [first, ...others] = Object.values(PAIRS)
        const work = others[index % others.length] ?? first
        await Promise.allSettled([...(first?.(order) ?? []), ...(work?.(order) ?? [])])
        await Promise.allSettled([
          createShipment(staff, order.id, {}),
          recordPayment(staff, order.id, { amountMinor: 19_800, currency: 'GBP', method: 'cash' }),
          transitionOrder(staff, order.id, { to: 'cancelled', reason }),
        ])
      }),
    )
    expect(new Set(outcomesOf(results))).toEqual(new Set(['ok']))
    await expectSound()
  })
})
