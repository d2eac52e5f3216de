import { assertRecordable, assertTransition } from '@/domain/order/actions'
import { balanceOf } from '@/domain/order/balance'
import { planReturn, statusAfterReturn } from '@/domain/order/fulfilment'
import { restocking } from '@/domain/order/line-stock'
import type { LineQuantity } from '@/domain/order/lines'
import { postStock } from '@/platform/stock-ledger'

import { changeStatus } from './change-status'
import type { OrderWork } from './order-state'
import { actorFacts, saveLineQuantities } from './order-state'
import { lockOrderStock, perVariant, releaseOpenStock } from './order-stock'
import { recordEvent } from './record-event'
import { saveOrder } from './save-order'
import type { TransitionInput } from './transition-input'
import type { TransitionWork } from './transition-work'

interface Returning extends LineQuantity {
  restock: boolean
}

/** The whole order is over: takes back everything that is still out, and releases what was never shipped. */
export async function returnOrder(work: TransitionWork): Promise<void> {
  const { ctx, sql, order, input } = work
  const isAnythingOut = order.lines.some((line) => line.shippedQuantity > line.returnedQuantity)
  const lines = (isAnythingOut ? planReturn(order.lines) : []).map((line) => ({ ...line, restock: true }))
  await lockOrderStock(work)
  await releaseOpenStock({ ctx, sql, order, reason: input.reason })
  await takeBack(work, lines, input.reason)
  await endReturn(work, lines)
}

type PartWork = OrderWork & {
  input: TransitionInput & { lines: NonNullable<TransitionInput['lines']> }
  /** Whether the timeline has an entry of it already, as of a return that is received. */
  isTold?: true
}

/**
 * Takes back the named units. The order stays where it is, unless nothing of it is out or left to ship any more.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`, `FORBIDDEN`, `VALIDATION_ERROR`.
 */
export async function returnLines(work: PartWork): Promise<void> {
  const { ctx, sql, order, input } = work
  const actor = actorFacts(ctx, order)
  assertRecordable({ order, actor, action: 'return', reason: input.reason })
  // The same line may be named twice, for the shelf and for the bin.
  planReturn(order.lines, input.lines)
  const lines = input.lines.map((line) => ({ ...line, restock: line.restock !== false }))
  await lockOrderStock(work)
  await takeBack(work, lines, input.reason)
  const to = statusAfterReturn(order.status, order.lines)
  if (to !== order.status) {
    const transition = assertTransition({ order, actor, to, reason: input.reason })
    await endReturn({ ...work, transition }, lines)
    return
  }
  const reason = input.reason?.trim() ?? null
  await saveOrder(work, { reason })
  if (work.isTold) return
  const { status } = order
  const { refundDueMinor } = balanceOf(order)
  const event = { orderId: order.id, type: 'return.recorded', from: status, to: status, reason }
  await recordEvent(ctx, sql, { ...event, data: { lines, refundDueMinor } })
}

async function endReturn(work: TransitionWork, lines: readonly Returning[]): Promise<void> {
  const { order } = work
  order.heldFrom = null
  const { refundDueMinor } = balanceOf({ ...order, status: 'returned' })
  await changeStatus(work, 'returned', { data: { lines, refundDueMinor } })
}

async function takeBack(
  { ctx, sql, order }: OrderWork,
  lines: readonly Returning[],
  reason: string | undefined,
): Promise<void> {
  const byId = new Map(order.lines.map((line) => [line.id, line]))
  const changes = lines.flatMap(({ lineId, quantity, restock }) => {
    const line = byId.get(lineId)
    if (!line) return []
    line.returnedQuantity += quantity
    return [restocking(line, restock ? quantity : 0)]
  })
  await postStock(ctx, sql, {
    kind: 'return',
    orderId: order.id,
    reason: reason ?? null,
    changes: perVariant(changes),
  })
  await saveLineQuantities(sql, order)
}
