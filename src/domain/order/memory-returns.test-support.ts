import { planRelease, planRestock } from '@/domain/catalogue/stock'
import type { StockMovement } from '@/domain/catalogue/stock'
import { assertRecordable, assertRecordableState, assertTransition } from './actions'
import { openQuantity, planReturn, statusAfterReturn } from './fulfilment'
import type { MemoryReturn, Order } from './memory-order.test-support'
import { quantities, unitsOf } from './memory-order.test-support'
import type { RefundLine } from './refunds'
import { assertRefund, statusAfterRefund, suggestRefund } from './refunds'
import {
  assertRefundOfReturn,
  assertRequest,
  planReceipt,
  sumUnits,
  unitsToRefund,
} from './returns/return-rules'
import { assertReturnStep, RETURN_STATES } from './returns/return-states'

/*
 * Returns in the shop in memory.
 */

/** What moves a return on comes more often than what ends it. */
export const RETURN_DEEDS = [
  ...(['request', 'request', 'approve', 'receive', 'receive', 'receive'] as const),
  ...(['decline', 'cancel', 'close', 'refund', 'refund'] as const),
] as const

/** What people do about returns; all but a request are about one of the order's returns. */
export interface ReturnStep {
  readonly do: 'work on return'
  readonly pick: number
  readonly which: number
  readonly deed: (typeof RETURN_DEEDS)[number]
  readonly units: number
  readonly restock: boolean
}

const admin = { roles: ['admin'], isOwner: false } as const
const reason = 'as agreed'

export function workOnReturn(order: Order, step: ReturnStep): [Order, StockMovement[]] {
  if (step.deed === 'request') return [request(order, step), []]
  const at = step.which % Math.max(1, order.returns.length)
  const part = order.returns[at]
  if (!part) return [order, []]
  const put = (changed: Order, after: MemoryReturn): Order => ({
    ...changed,
    returns: order.returns.map((other, index) => (index === at ? after : other)),
  })
  if (step.deed === 'refund') {
    const [refunded, released] = refund(order, part)
    return [put(refunded, { ...part, status: assertReturnStep(part.status, 'close') }), released]
  }
  if (step.deed !== 'receive')
    return [put(order, { ...part, status: assertReturnStep(part.status, step.deed) }), []]
  const [after, received, movements] = receive(order, part, step)
  return [put(after, received), movements]
}

/** Asks for some units of the first line; staff approve some returns at once. */
function request(order: Order, { units, restock: isApproved }: ReturnStep): Order {
  assertRecordableState(order, 'return')
  const open = order.returns.filter(({ status }) => RETURN_STATES[status].isOpen)
  const lines = [{ lineId: 'l0', quantity: units }]
  assertRequest(order.lines, lines, sumUnits(open.flatMap((part) => part.lines)))
  const asked = lines.map((line) => ({ ...line, receivedQuantity: null, restock: false }))
  const status = isApproved ? 'approved' : 'requested'
  return { ...order, returns: [...order.returns, { status, exchangeOrderId: null, lines: asked }] }
}

function receive(
  order: Order,
  part: MemoryReturn,
  { units, restock }: Pick<ReturnStep, 'units' | 'restock'>,
): [Order, MemoryReturn, StockMovement[]] {
  const status = assertReturnStep(part.status, 'receive')
  assertRecordable({ order, actor: admin, action: 'return', reason })
  const some = part.lines.map(({ lineId, quantity }) => ({
    ...{ lineId, restock },
    quantity: Math.min(units, quantity),
  }))
  const arrived = quantities(planReturn(order.lines, planReceipt(part.lines, some)))
  const lines = order.lines.map((line) => ({
    ...line,
    returnedQuantity: line.returnedQuantity + arrived(line),
  }))
  const to = statusAfterReturn(order.status, lines)
  if (to !== order.status) assertTransition({ order, actor: admin, to, reason })
  const received = part.lines.map((line) => ({
    ...line,
    receivedQuantity: Math.min(units, line.quantity),
    restock,
  }))
  const heldFrom = to === order.status ? order.heldFrom : null
  const movements = restock ? planRestock(unitsOf(order, arrived)) : []
  return [{ ...order, lines, status: to, heldFrom }, { ...part, status, lines: received }, movements]
}

/** Pays for what arrived. It puts nothing on the shelf: that was done when it arrived. */
function refund(order: Order, part: MemoryReturn): [Order, StockMovement[]] {
  const lines = unitsToRefund(order.lines, part).map((line) => ({ ...line, restock: false }))
  assertRefundOfReturn(part, lines)
  return payBack(order, { amountMinor: suggestRefund(order, lines), lines })
}

/** Pays back an amount for some units, and releases what an order that ends by it still reserves. */
export function payBack(
  order: Order,
  { amountMinor, lines }: { amountMinor: number; lines: readonly RefundLine[] },
): [Order, StockMovement[]] {
  assertRecordable({ order, actor: admin, action: 'refund' })
  const money = { ...order, currency: 'GBP' }
  const amount = assertRefund(money, { amountMinor, currency: 'GBP', reason, lines })
  const paid = quantities(lines)
  const refunded = {
    ...order,
    refundedTotalMinor: order.refundedTotalMinor + amount,
    lines: order.lines.map((line) => ({
      ...line,
      refundedQuantity: line.refundedQuantity + paid(line),
    })),
  }
  const status = statusAfterRefund(order.status, refunded)
  if (status === order.status) return [refunded, []]
  const { stock } = assertTransition({ order, actor: admin, to: status, reason })
  const open = unitsOf(order, (line) => openQuantity(order.status, line))
  return [{ ...refunded, status }, stock === 'release' ? planRelease(open) : []]
}
