import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { invalidField } from '@/domain/errors'
import { assertRecordable } from '@/domain/order/actions'
import { statusAfterReturn } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { restocking } from '@/domain/order/line-stock'
import type { RefundRequest } from '@/domain/order/refunds'
import { assertRefund, refundableMinor, statusAfterRefund } from '@/domain/order/refunds'
import { assertRefundOfReturn } from '@/domain/order/returns/return-rules'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { countRefund } from '@/platform/metrics/money'
import { enqueue } from '@/platform/queue'
import { postStock } from '@/platform/stock-ledger'
import { withTransaction } from '@/platform/database/transaction'

import { currencyCode, lineKey, minorAmount, pieces, reasonText } from '../input-parts'
import { hasInvoice } from '../invoicing/has-invoice'
import type { ReturnState } from '../returns/return-state'
import { lockReturnOf } from '../returns/return-state'
import { takeStep } from '../returns/save-return'
import type { OrderChange } from './audit-order'
import type { OrderWork } from './order-state'
import { actorFacts, lockOrder, saveLineQuantities } from './order-state'
import { lockOrderStock, perVariant, releaseOpenStock } from './order-stock'
import { recordEvent } from './record-event'
import { saveOrder } from './save-order'
import type { TransitionWork } from './transition-work'

const INSERT_REFUND = `
  insert into refunds (id, order_id, amount_minor, currency, reason, return_id, created_by_id, updated_by_id, created_at,
    updated_at)
  values ($1, $2, $3, $4, $5, $7, $6, $6, now(), now())`

const INSERT_LINES = `
  insert into refunds_lines (id, _order, _parent_id, line_id, quantity, restock)
  select l.id, l._order, $2::uuid, l."lineId", l.quantity, l.restock
  from jsonb_to_recordset($1::jsonb) as l(id text, _order int, "lineId" text, quantity numeric, restock boolean)`

/** A refund as every interface takes it. Goods that come back go on the shelf again if their line says so. */
export const refundInput = z
  .strictObject({
    amountMinor: minorAmount,
    currency: currencyCode,
    reason: reasonText.min(1),
    lines: z
      .array(
        z
          .strictObject({ lineId: lineKey, quantity: pieces, restock: z.boolean().default(false) })
          .meta({ title: 'OrderLineQuantity' }),
      )
      .min(1)
      .optional(),
    returnId: z.uuid().optional(),
  })
  .meta({ title: 'RefundOrder' })

/**
 * Pays back a part or all of what was paid, and takes back onto the shelf the lines that say so. A refund of a return settles
 * that; its units were put on the shelf, or not, when they arrived.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `TRANSITION_NOT_ALLOWED`, `VALIDATION_ERROR`, `CONFLICT`.
 */
export async function refundOrder(
  ctx: Context,
  orderId: string,
  refund: RefundRequest,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    assertRecordable({ order, actor: actorFacts(ctx, order), action: 'refund' })
    const work = { ctx, sql, order }
    const part = refund.returnId === undefined ? null : await lockRefundedReturn(work, refund)
    const id = await payBack(work, refund)
    if (part) await takeStep({ ...work, part }, 'close', { data: { refundId: id } })
    return { id }
  })
}

/** @throws DomainError `VALIDATION_ERROR`, `TRANSITION_NOT_ALLOWED`. */
async function lockRefundedReturn(
  work: OrderWork,
  { returnId = '', lines }: RefundRequest,
): Promise<ReturnState> {
  const part = await lockReturnOf(work, returnId)
  if (!part) throw invalidField('return_id', 'The order has no such return')
  assertRefundOfReturn(part, lines)
  return part
}

/** The transition to `refunded`: pays back all that is left and releases what was never shipped. */
export async function refundInFull({ ctx, sql, order, input }: TransitionWork): Promise<void> {
  const amountMinor = refundableMinor(order)
  const reason = input.reason ?? ''
  await payBack({ ctx, sql, order }, { amountMinor, currency: order.currency, reason })
  // Asked for as a transition, the end is meant, even of an order that was never paid in full.
  if (order.status !== 'refunded') await endRefund({ ctx, sql, order }, { to: 'refunded', reason })
}

/** An order that the money of a refund pays for. */
interface PaidOrder {
  id: string
  number: string
}

/**
 * Pays back money of a locked order, which the caller may do, and answers the refund's id. Money that pays for another order does
 * not leave: no message says that it did.
 * @throws DomainError `VALIDATION_ERROR`, `CONFLICT`.
 */
export async function payBack(
  work: OrderWork,
  refund: RefundRequest,
  paidOrder?: PaidOrder,
): Promise<string> {
  const { ctx, sql, order } = work
  const amount = assertRefund(order, refund)
  const from = order.status
  const id = await insertRefund(work, { ...refund, amountMinor: amount })
  countRefund(ctx, sql, { currency: order.currency, amountMinor: amount })
  await takeBack(work, refund)
  order.refundedTotalMinor += amount
  const to = statusAfterRefund(statusAfterReturn(order.status, order.lines), order)
  await endRefund(work, { to, reason: refund.reason, added: { refund: { amountMinor: amount } } })
  const data = { refundId: id, amountMinor: amount, lines: refund.lines ?? [], ...namedOrder(paidOrder) }
  const reason = refund.reason.trim()
  await recordEvent(ctx, sql, {
    orderId: order.id,
    type: paidOrder ? 'refund.credited' : 'refund.recorded',
    from,
    to: order.status,
    reason,
    data,
  })
  if (!paidOrder) await enqueue(sql, 'mail.order-refunded', { orderId: order.id, refundId: id })
  if (await hasInvoice(sql, order.id))
    await enqueue(sql, 'invoices.credit-refund', { orderId: order.id, refundId: id })
  return id
}

/** Another order as events name it. */
const namedOrder = (order: PaidOrder | undefined) =>
  order ? { otherOrderId: order.id, otherOrderNumber: order.number } : {}

interface RefundEnd extends Pick<OrderChange, 'added'> {
  to: OrderStatus
  reason: string
}

/** Gives the order the status it has after a refund; one that is over gives back what it still reserves. */
async function endRefund(work: OrderWork, { to, reason, added }: RefundEnd): Promise<void> {
  const { order } = work
  if (to === 'refunded') await releaseOpenStock({ ...work, reason })
  Object.assign(order, { status: to, heldFrom: to === 'refunded' ? null : order.heldFrom })
  await saveOrder(work, { reason, added })
}

async function insertRefund({ ctx, sql, order }: OrderWork, refund: RefundRequest): Promise<string> {
  const id = uuidv7()
  const actorId = accountOf(ctx.actor)
  await sql.query(INSERT_REFUND, [
    id,
    order.id,
    refund.amountMinor,
    order.currency,
    refund.reason.trim(),
    actorId,
    refund.returnId ?? null,
  ])
  const rows = (refund.lines ?? []).map((line, index) => ({ ...line, id: uuidv7(), _order: index + 1 }))
  if (rows.length > 0) await sql.query(INSERT_LINES, [JSON.stringify(rows), id])
  return id
}

async function takeBack({ ctx, sql, order }: OrderWork, refund: RefundRequest): Promise<void> {
  const lines = refund.lines ?? []
  if (lines.length === 0) return
  const byId = new Map(order.lines.map((line) => [line.id, line]))
  for (const { lineId, quantity } of lines) {
    const line = byId.get(lineId)
    if (line) line.refundedQuantity += quantity
  }
  // A refund that ends the order releases more of it afterwards.
  await lockOrderStock({ sql, order })
  const changes = lines
    .filter((line) => line.restock)
    .flatMap(({ lineId, quantity }) => {
      const line = byId.get(lineId)
      if (!line) return []
      line.returnedQuantity += quantity
      return [restocking(line, quantity)]
    })
  await postStock(ctx, sql, {
    kind: 'return',
    orderId: order.id,
    reason: refund.reason,
    changes: perVariant(changes),
  })
  await saveLineQuantities(sql, order)
}
