import { normaliseSku } from '@/domain/catalogue/sku'
import { DomainError } from '@/domain/errors'
import { assertRecordable } from '@/domain/order/actions'
import { balanceOf } from '@/domain/order/balance'
import { assertExchange, exchangedUnits, exchangeMoney } from '@/domain/order/returns/exchanges'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfTransaction } from '@/platform/database/transaction'
import { lockStock } from '@/platform/stock-ledger'

import { auditOrder } from '../actions/audit-order'
import type { OrderState, OrderWork } from '../actions/order-state'
import { actorFacts, lockNewOrder } from '../actions/order-state'
import { recordEvent } from '../actions/record-event'
import { takePayment } from '../actions/record-payment'
import { payBack } from '../actions/refund-order'
import type { OrderInput } from '../placing/order-input'
import type { PlacedOrder } from '../placing/place-order'
import { placeNewOrder } from '../placing/place-order'
import { exchangeTerms } from './exchange-terms'
import type { ExchangeInput } from './return-input'
import type { ReturnWork } from './return-state'
import { lockReturn } from './return-state'
import { saveReturn, takeStep } from './save-return'

const BY_SKU = `select id from variants where sku = any($1::text[])`

/**
 * Locks the articles of both orders at once: the new one reserves its goods, and a refund that ends the former one releases what
 * that still reserved.
 */
async function lockBothStocks({ sql, order }: ReturnWork, { lines }: OrderInput): Promise<void> {
  const skus = lines.flatMap(({ sku }) => (sku === undefined ? [] : [normaliseSku(sku)]))
  const named = skus.length === 0 ? [] : await sql.query<{ id: string }>(BY_SKU, [skus])
  const ids = [...order.lines, ...lines].flatMap(({ variantId }) => variantId ?? [])
  await lockStock(sql, [...new Set([...ids, ...named.map(({ id }) => id)])])
}

/** Moves what is due for refund to the new order, as far as that costs it, and answers how much. */
async function moveMoney(work: ReturnWork, replacement: OrderState): Promise<number> {
  const { ctx, sql, order, part } = work
  const { id, number, totalMinor } = replacement
  const { creditMinor } = exchangeMoney(order, totalMinor)
  if (creditMinor === 0 && totalMinor > 0)
    throw new DomainError(
      'CONFLICT',
      `Nothing is due for refund of ${order.number}: place a new order instead`,
    )
  if (creditMinor === 0) return 0
  assertRecordable({ order, actor: actorFacts(ctx, order), action: 'refund' })
  const refund = {
    ...{ amountMinor: creditMinor, currency: order.currency, returnId: part.id },
    reason: `Return ${part.number}, exchanged for ${number}`,
    lines: exchangedUnits(order, part, creditMinor),
  }
  await payBack(work, refund, { id, number })
  const payment = { amountMinor: creditMinor, currency: order.currency, method: 'other' } as const
  await takePayment({ ctx, sql, order: replacement }, { ...payment, reference: part.number })
  return creditMinor
}

interface Exchange {
  type: 'return.exchanged' | 'exchange.placed'
  other: PlacedOrder
  amountMinor: number
}

/** Tells the trail and the timeline of one of the two orders, by the name of the other. */
async function tellOfExchange(
  work: OrderWork,
  part: ReturnWork['part'],
  { type, other, amountMinor }: Exchange,
): Promise<void> {
  const { ctx, sql, order } = work
  const exchange = { return: part.number, order: other.number }
  await auditOrder(work, { changed: { before: null, after: { exchange } } })
  await recordEvent(ctx, sql, {
    ...{ orderId: order.id, type, from: order.status, to: order.status },
    data: {
      ...{ returnId: part.id, returnNumber: part.number, amountMinor },
      ...{ otherOrderId: other.id, otherOrderNumber: other.number },
    },
  })
}

/** The return remembers its order, and ends where nothing is due any more. */
async function settle(work: ReturnWork, replacement: OrderState): Promise<void> {
  const { ctx, sql, order, part } = work
  const amountMinor = await moveMoney(work, replacement)
  part.exchangeOrderId = replacement.id
  await tellOfExchange(work, part, { type: 'return.exchanged', other: replacement, amountMinor })
  await tellOfExchange({ ctx, sql, order: replacement }, part, {
    ...{ type: 'exchange.placed', other: order, amountMinor },
  })
  if (balanceOf(order).refundDueMinor === 0) await takeStep(work, 'close')
  else await saveReturn(work)
}

/**
 * Exchanges a return that was received: places an order of the same customer for what they get, and has what is due for refund pay
 * for it. What that costs more stays to be paid; what it costs less stays due, and the return open for its refund. Without lines,
 * the customer gets the same again. All of it is one transaction, once for each return.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`, `INSUFFICIENT_STOCK`;
 * `VALIDATION_ERROR` with paths; `CONFLICT` at another total than the expected one, and where nothing is due for refund.
 */
export async function exchangeReturn(
  ctx: Context,
  id: string,
  input: ExchangeInput,
): Promise<{ id: string; order: PlacedOrder }> {
  return withPayloadTransaction(ctx, async (inner) => {
    const sql = await sqlOfTransaction(inner.req)
    const work = await lockReturn(inner, sql, { id, deed: 'exchange' })
    assertExchange(work.part)
    const { request, agreed } = await exchangeTerms(work, input)
    await lockBothStocks(work, request)
    const { id: orderId, number } = await placeNewOrder(inner, request, agreed)
    await settle(work, await lockNewOrder(sql, orderId))
    return { id, order: { id: orderId, number } }
  })
}
