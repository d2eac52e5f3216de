import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { editOrder } from '@/features/orders/editing/edit-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { readLiveDays } from '@/features/dashboard/sales/live-sales'
import { keepAllDays } from '@/features/dashboard/sales/keep-sales'
import type { User, Variant } from '@/payload-types'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { Random } from '../../../../scripts/seed/random'
import { ADDRESS } from '../../../factories/shop'

/** Who orders what in a history. */
export interface Cast {
  payload: Payload
  staff: Context
  customers: readonly User[]
  variants: readonly Variant[]
}

type Step = (orderId: string) => Promise<unknown>

/** What may happen to an order; what its status does not allow is left out. */
function steps({ payload, staff, variants }: Cast, random: Random): Step[] {
  const reason = 'Agreed'
  const amount = () => ({ amountMinor: random.int(1, 9) * 100, currency: 'GBP' })
  const move = (to: 'shipped' | 'returned' | 'cancelled' | 'refunded' | 'on_hold') => (id: string) =>
    transitionOrder(staff, id, { to, reason })
  return [
    (id) => recordPayment(staff, id, { ...amount(), method: 'card' }),
    async (id) => {
      const { owedMinor } = await payload.findByID({ collection: 'orders', id, overrideAccess: true })
      await recordPayment(staff, id, { amountMinor: owedMinor, currency: 'GBP', method: 'card' })
    },
    (id) => refundOrder(staff, id, { ...amount(), reason }),
    move('shipped'),
    move('returned'),
    move('cancelled'),
    move('refunded'),
    move('on_hold'),
    (id) =>
      editOrder(staff, id, {
        reason,
        addLines: [{ sku: random.pick(variants).sku, quantity: random.int(1, 3) }],
      }),
  ]
}

async function tryStep(step: Step, id: string): Promise<void> {
  try {
    await step(id)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

/** Places an order of random goods by a random customer or a guest, in another channel or country at times. */
export async function placeRandom(
  { payload, staff, customers, variants }: Cast,
  random: Random,
): Promise<string> {
  const lines = random
    .shuffle([...variants])
    .slice(0, random.int(1, 2))
    .map(({ sku }) => ({ sku, quantity: random.int(1, 4) }))
  const country = random.pick(['GB', 'DE', 'FR'])
  const { id } = await placeNewOrder(staff, {
    lines,
    customerId: random.pick(customers).id,
    shippingAddress: { ...ADDRESS, country },
  })
  if (random.int(1, 4) === 1)
    await sqlOf(payload).query(
      `update orders set sales_channel = 'amazon', sales_channel_number = number where id = $1`,
      [id],
    )
  return id
}

/** Moves an order, its payments and refunds to a moment, as if all had happened then. */
export async function moveOrder(payload: Payload, id: string, at: Date): Promise<void> {
  const sql = sqlOf(payload)
  await sql.query('update orders set placed_at = $2 where id = $1', [id, at])
  await sql.query('update payments set received_at = $2 where order_id = $1', [id, at])
}

/** Orders placed on days from `from`, and what becomes of them. */
export async function liveThrough(
  cast: Cast,
  { seed, orders, from, days }: { seed: string; orders: number; from: Date; days: number },
): Promise<string[]> {
  const random = new Random(seed)
  const ids: string[] = []
  for (let index = 0; index < orders; index += 1) {
    const id = await placeRandom(cast, random)
    const all = steps(cast, random)
    for (let step = random.int(0, 4); step > 0; step -= 1) await tryStep(random.pick(all), id)
    await moveOrder(cast.payload, id, new Date(from.getTime() + random.int(0, days * 24 * 60 - 1) * 60_000))
    ids.push(id)
  }
  return ids
}

/** One more random step of one of these orders. */
export async function actAtRandom(cast: Cast, ids: readonly string[], random: Random): Promise<void> {
  await tryStep(random.pick(steps(cast, random)), random.pick(ids))
}

const KEPT = {
  days: 'select * from sales_days order by dimension, day, key',
  variants: 'select * from sales_variant_days order by day, variant_id',
  months:
    'select * from sales_variant_months where units <> 0 or sold_minor <> 0 or returned_units <> 0 order by month, variant_id',
  customers: 'select * from sales_customer_days order by day, customer_id',
  years: 'select * from sales_customer_years order by year, customer_id',
} as const

/** All sums as they are kept. */
export async function readKept(payload: Payload): Promise<Record<keyof typeof KEPT, unknown[]>> {
  const read = (name: keyof typeof KEPT) => sqlOf(payload).query(KEPT[name])
  const names = ['days', 'variants', 'months', 'customers', 'years'] as const
  const [days = [], variants = [], months = [], customers = [], years = []] = await Promise.all(
    names.map(read),
  )
  return { days, variants, months, customers, years }
}

/** The same, made anew from the orders. */
export async function readFromScratch(payload: Payload): Promise<Awaited<ReturnType<typeof readKept>>> {
  await sqlOf(payload).query('delete from sales_terms')
  await keepAllDays(payload)
  return readKept(payload)
}

/** Gross of a day by the rows themselves. */
export async function grossOf(payload: Payload, day: string, timeZone: string): Promise<number | undefined> {
  const [found] = await readLiveDays(payload, { currency: 'GBP', timeZone }, { first: day, last: day })
  return found?.grossMinor
}
