import type { PaymentFacts } from '@/domain/order/corrections'
import {
  assertCorrectable,
  statusWithoutPayment,
  waivedWithoutPayment,
  whyNotVoided,
} from '@/domain/order/corrections'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { recordEvent } from '../actions/record-event'
import { NEXT_VERSION, saveOrder } from '../actions/save-order'
import { IS_CREDIT } from '../returns/paid-by-return'
import type { VoidInput } from './correction-input'
import { lockPart } from './lock-part'

const KIND = {
  table: 'payments',
  noun: 'payment',
  action: 'void payment',
  deed: 'Only admin or manager may void a payment',
} as const

interface Payment extends PaymentFacts {
  method: string
  reference: string | null
}

const READ = `
  select p.status, p.amount_minor::float8 as "amountMinor", p.method, p.reference,
    ${IS_CREDIT} as "isCredit"
  from payments p where p.id = $1`

const VOID = `
  update payments set status = 'voided', voided_at = now(), voided_by_id = $2, void_reason = $3, updated_by_id = $2,
    ${NEXT_VERSION}
  where id = $1 and status = 'received'`

/**
 * Takes a payment that was recorded by mistake out of all sums, for a reason. The record stays.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`; `TRANSITION_NOT_ALLOWED` when it is voided already
 * or refunds rest on it.
 */
export async function voidPayment(
  ctx: Context,
  paymentId: string,
  input: VoidInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockPart(ctx, sql, { kind: KIND, id: paymentId })
    const payment = await readPayment(sql, paymentId)
    assertCorrectable(order.status, 'void', whyNotVoided(order, payment))
    const { amountMinor, method, reference } = payment
    const reason = input.reason.trim()
    await sql.query(VOID, [paymentId, accountOf(ctx.actor), reason])
    const from = order.status
    order.paidTotalMinor -= amountMinor
    Object.assign(order, statusWithoutPayment(order))
    order.refundWaivedMinor = waivedWithoutPayment(order)
    const changed = { before: { payment: { amountMinor, method, reference } }, after: null }
    await saveOrder({ ctx, sql, order }, { reason, changed })
    const event = { orderId: order.id, type: 'payment.voided', from, to: order.status, reason }
    await recordEvent(ctx, sql, { ...event, data: { paymentId, amountMinor, method } })
    return { id: paymentId }
  })
}

/** A payment that is locked, so that it is there. */
async function readPayment(sql: Sql, id: string): Promise<Payment> {
  const [payment] = await sql.query<Payment & Record<string, unknown>>(READ, [id])
  if (!payment) throw new Error(`payment ${id} is gone although it is locked`)
  return payment
}
