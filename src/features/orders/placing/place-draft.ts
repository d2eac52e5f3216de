import { normaliseAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { selectFields } from '@/platform/database/stored-fields'
import { countPlaced } from '@/platform/metrics/money'
import { enqueue } from '@/platform/queue'
import { postStock } from '@/platform/stock-ledger'
import type { Sql } from '@/platform/database/transaction'

import { assertExpectedTotal } from './expected-total'
import { limitOrders } from './limit-orders'
import type { CatalogueVariant } from './pricing-context'
import { loadPricingContext } from './pricing-context'
import { priceOrder } from './price-order'
import { statusWhenPlaced } from './place-order'
import { reservationOf } from '../actions/order-stock'
import { recordEvent } from '../actions/record-event'
import { issueWhen } from '../invoicing/issue-when'
import { repriceOrder } from './reprice-order'
import { saveOrder } from '../actions/save-order'
import type { TransitionWork } from '../actions/transition-work'

const FIELDS = ['currency', 'shippingMethod', 'shippingAddress'] as const

type DraftRow = Pick<OrderRecord, (typeof FIELDS)[number]> & Record<string, unknown>

const DRAFT = `select ${selectFields(ORDER_FIELDS, FIELDS, 'o')} from orders o where o.id = $1`

async function loadDraft(sql: Sql, orderId: string): Promise<DraftRow> {
  const [row] = await sql.query<DraftRow>(DRAFT, [orderId])
  if (!row) throw new Error('a locked order has a row')
  return row
}

/** @throws DomainError `VALIDATION_ERROR` naming each article that the draft has and the shop no longer sells. */
function assertStillSold(
  lines: readonly { variantId: string | null; sku: string; title: string }[],
  variants: readonly CatalogueVariant[],
): void {
  const sold = new Set(variants.filter(({ isSold }) => isSold).flatMap(({ id, sku }) => [id, sku]))
  const fields = lines.flatMap(({ variantId, sku, title }, index) =>
    sold.has(variantId ?? sku)
      ? []
      : [
          {
            path: `lines.${String(index)}.variant_id`,
            message: `${title} (${sku}) is no longer for sale: remove it from the draft.`,
          },
        ],
  )
  const [first] = fields
  if (first) throw new DomainError('VALIDATION_ERROR', first.message, { fields })
}

/** Places a draft: prices are frozen as they are today, and the stock is reserved. */
export async function placeDraft({ ctx, sql, order, input }: TransitionWork): Promise<void> {
  await limitOrders(ctx)
  const draft = await loadDraft(sql, order.id)
  const shippingAddress = normaliseAddress(draft.shippingAddress, 'shipping_address')
  const wanted = order.lines.map((line) => ({
    variantId: line.variantId ?? undefined,
    sku: line.sku,
    quantity: line.quantity,
  }))
  const pricing = await loadPricingContext(sql, { customerId: null, lines: wanted })
  assertStillSold(order.lines, pricing.variants)
  const shippingMethod = draft.shippingMethod ?? undefined
  const priced = priceOrder(
    { currency: draft.currency, lines: wanted, shippingAddress, shippingMethod },
    pricing,
    { isPlacing: true },
  )
  assertExpectedTotal(priced, input.expectedTotal)
  // Before the lines, which may refer to an article anew: see the ledger on locks.
  await postStock(ctx, sql, {
    kind: 'reservation',
    orderId: order.id,
    changes: reservationOf(priced.lines),
  })
  await repriceOrder(sql, order, priced)
  const { totalMinor } = priced.totals
  const status = statusWhenPlaced(totalMinor)
  Object.assign(order, { status, totalMinor, pricesIncludeTax: priced.pricesIncludeTax })
  const reason = input.reason?.trim() ?? null
  await saveOrder({ ctx, sql, order }, { reason })
  const event = { orderId: order.id, type: 'order.placed', from: 'draft', to: 'placed', reason }
  await recordEvent(ctx, sql, event)
  await enqueue(sql, 'mail.order-placed', { orderId: order.id })
  await issueWhen(sql, 'on_placing', order.id)
  countPlaced(ctx, sql, { currency: draft.currency, amountMinor: totalMinor })
}
