import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { assertRecordable } from '@/domain/order/actions'
import { balanceOf } from '@/domain/order/balance'
import { assertPayment, statusAfterPayment } from '@/domain/order/fulfilment'
import { PAYMENT_METHODS } from '@/domain/order/payment-method'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { pastMomentSchema } from '@/platform/moment-schema'

import { currencyCode, minorAmount, text } from '../input-parts'
import type { OrderWork } from './order-state'
import { actorFacts, lockOrder } from './order-state'
import { recordEvent } from './record-event'
import { saveOrder } from './save-order'
import type { TransitionWork } from './transition-work'

/** A payment as every interface takes it. */
export const paymentInput = z
  .strictObject({
    amountMinor: minorAmount,
    currency: currencyCode,
    method: z.enum(PAYMENT_METHODS).meta({ title: 'PaymentMethod' }).default('bank_transfer'),
    reference: text(200).optional(),
    receivedAt: pastMomentSchema.transform((iso) => new Date(iso)).optional(),
  })
  .meta({ title: 'RecordPayment' })

export type PaymentInput = z.output<typeof paymentInput>

const INSERT = `
  insert into payments (id, order_id, amount_minor, currency, method, reference, status, received_at, created_by_id,
    updated_by_id, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, 'received', $7, $8, $8, now(), now())`

/**
 * Records money received for an order; the order is paid once all of it is there.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `TRANSITION_NOT_ALLOWED`, `VALIDATION_ERROR`.
 */
export async function recordPayment(
  ctx: Context,
  orderId: string,
  payment: PaymentInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    assertRecordable({ order, actor: actorFacts(ctx, order), action: 'pay' })
    return { id: await takePayment({ ctx, sql, order }, payment) }
  })
}

/** The transition to `paid`: records all that is still owed. */
export async function payInFull({ ctx, sql, order, input }: TransitionWork): Promise<void> {
  const { owedMinor: amountMinor } = balanceOf(order)
  await takePayment(
    { ctx, sql, order },
    {
      amountMinor,
      currency: order.currency,
      method: 'bank_transfer',
      reference: input.reason,
    },
  )
}

/**
 * Records money of a locked order, which the caller may record. Answers the payment's id.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export async function takePayment({ ctx, sql, order }: OrderWork, payment: PaymentInput): Promise<string> {
  const amount = assertPayment(order, payment.amountMinor, payment.currency)
  const id = uuidv7()
  const actorId = accountOf(ctx.actor)
  const receivedAt = payment.receivedAt ?? new Date()
  const { method, reference } = payment
  await sql.query(INSERT, [
    id,
    order.id,
    amount,
    order.currency,
    method,
    reference ?? null,
    receivedAt,
    actorId,
  ])
  const from = order.status
  order.paidTotalMinor += amount
  Object.assign(order, statusAfterPayment(order))
  await saveOrder({ ctx, sql, order }, { added: { payment: { amountMinor: amount, method, reference } } })
  const data = { paymentId: id, amountMinor: amount, method }
  await recordEvent(ctx, sql, { orderId: order.id, type: 'payment.recorded', from, to: order.status, data })
  return id
}
