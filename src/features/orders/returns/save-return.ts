import type { ReturnStep } from '@/domain/order/returns/return-states'
import { assertReturnStep } from '@/domain/order/returns/return-states'
import { accountOf } from '@/platform/context'

import { auditOrder } from '../actions/audit-order'
import { recordEvent } from '../actions/record-event'
import { NEXT_VERSION } from '../actions/save-order'
import type { ReturnWork } from './return-state'

const SAVE = `
  update returns set status = ($2::text)::enum_returns_status, instructions = $3, decline_reason = $4,
    approved_at = case $2::text when 'approved' then now() else approved_at end,
    received_at = case $2::text when 'received' then now() else received_at end,
    ended_at = case when $5 then now() else ended_at end,
    updated_by_id = coalesce($6, updated_by_id), exchange_order_id = $7, ${NEXT_VERSION}
  where id = $1`

/** After these nothing follows. */
const ENDS: readonly ReturnStep[] = ['decline', 'cancel', 'close']

interface StepDetails {
  reason?: string | null | undefined
  /** What the timeline keeps of it besides. */
  data?: Readonly<Record<string, unknown>>
  instructions?: string | null
  declineReason?: string
}

/** Writes a locked return as it is now; `isEnded` when it has ended by this. */
export async function saveReturn({ ctx, sql, part }: ReturnWork, isEnded = false): Promise<void> {
  const { id, status, instructions, declineReason, exchangeOrderId } = part
  const actorId = accountOf(ctx.actor)
  await sql.query(SAVE, [id, status, instructions, declineReason, isEnded, actorId, exchangeOrderId])
}

/** Tells the order's trail and timeline where a return of it stands now. */
export async function tellOfReturn(
  { ctx, sql, order, part }: ReturnWork,
  { before, reason = null, data = {} }: Pick<StepDetails, 'reason' | 'data'> & { before: string | null },
): Promise<void> {
  const { id: returnId, number: returnNumber, status } = part
  const said = (value: string | null) =>
    value === null ? null : { return: { number: returnNumber, status: value } }
  await auditOrder({ ctx, sql, order }, { reason, changed: { before: said(before), after: said(status) } })
  await recordEvent(ctx, sql, {
    ...{ orderId: order.id, type: `return.${status}`, from: order.status, to: order.status, reason },
    data: { returnId, returnNumber, ...data },
  })
}

/**
 * Moves a locked return on, and tells of it.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`.
 */
export async function takeStep(work: ReturnWork, step: ReturnStep, details: StepDetails = {}): Promise<void> {
  const { part } = work
  const before = part.status
  part.status = assertReturnStep(before, step)
  if (details.instructions !== undefined) part.instructions = details.instructions
  part.declineReason = details.declineReason ?? part.declineReason
  await saveReturn(work, ENDS.includes(step))
  await tellOfReturn(work, { ...details, before })
}
