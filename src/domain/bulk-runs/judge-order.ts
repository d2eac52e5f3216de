import { DomainError, insufficientStock } from '../errors'
import type { ActorFacts, OrderFacts } from '../order/actions'
import { assertRecordable, assertTransition } from '../order/actions'
import type { BalanceFacts } from '../order/balance'
import { balanceOf } from '../order/balance'
import { FULLY_SHIPPED, planShipment, shippedLines, statusAfterShipping } from '../order/fulfilment'
import type { OrderStatus } from '../order/lifecycle'
import type { LineStock } from '../order/line-stock'
import type { IdentifiedLine, LineQuantity } from '../order/lines'
import type { Minor } from '../money'
import { changedTags } from '../tags'
import type { OfferedOrderKind } from './run-kinds'

interface JudgedLine extends IdentifiedLine {
  readonly variantId: string | null
  readonly stock: LineStock
}

/** As much of an order as decides whether a run can do its work on it. */
export interface JudgedOrder extends OrderFacts, BalanceFacts {
  readonly lines: readonly (JudgedLine & BalanceFacts['lines'][number])[]
}

/** What of a variant is there and not reserved, in pieces. */
export interface Availability {
  readonly sku: string
  readonly title: string
  available: number
}

/** By variant, of the lines that take their units when they are shipped. It falls as orders are judged one after another. */
export type Stock = ReadonlyMap<string, Availability>

interface Judgement {
  readonly order: JudgedOrder
  readonly actor: ActorFacts
  readonly stock: Stock
  /** What the order has, and what a run would put on it. */
  readonly tags?: { readonly current: readonly string[]; readonly add: readonly string[] }
  /** Why the order cannot be invoiced, or its customer not be reminded. */
  readonly because?: string | undefined
}

/** A run that needs a reason has one: it does not start without. */
const REASON = 'given'

/**
 * What is still owed of an order, which the actor may record as received.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`, `FORBIDDEN`.
 */
export function owedToRecord(order: OrderFacts & BalanceFacts, actor: ActorFacts): Minor {
  assertRecordable({ order, actor, action: 'pay' })
  const { owedMinor } = balanceOf(order)
  if (owedMinor === 0) throw new DomainError('TRANSITION_NOT_ALLOWED', 'Nothing is owed any more')
  return owedMinor
}

/**
 * Where a held order goes on.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` for an order that is not held.
 */
export function whereToResume({ status, heldFrom }: Pick<OrderFacts, 'status' | 'heldFrom'>): OrderStatus {
  if (status !== 'on_hold') throw new DomainError('TRANSITION_NOT_ALLOWED', 'The order is not on hold')
  return heldFrom ?? 'placed'
}

function judgeShipment({ order, actor, stock }: Judgement): void {
  assertTransition({ order, actor, to: FULLY_SHIPPED, action: 'ship' })
  const leaving = planShipment(order.lines)
  const to = statusAfterShipping(shippedLines(order.lines, leaving))
  assertTransition({ order, actor, to, action: 'ship' })
  takeStock(order, leaving, stock)
}

/** Units that are reserved are there: only those that were sold beyond what was available can be missing. */
function takeStock({ lines }: JudgedOrder, leaving: readonly LineQuantity[], stock: Stock): void {
  const byLine = new Map(leaving.map(({ lineId, quantity }) => [lineId, quantity]))
  const wanted = new Map<string, number>()
  for (const { id, variantId, stock: from } of lines) {
    if (from !== 'on_shipment' || variantId === null) continue
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + (byLine.get(id) ?? 0))
  }
  const short = [...wanted].flatMap(([variantId, requested]) => {
    const { available = 0, ...article } = stock.get(variantId) ?? {}
    return requested > available ? [{ variantId, ...article, requested, available }] : []
  })
  if (short.length > 0) throw insufficientStock(short)
  for (const [variantId, requested] of wanted) {
    const level = stock.get(variantId)
    if (level) level.available -= requested
  }
}

function judgeBecause({ because }: Judgement): void {
  if (because !== undefined) throw new DomainError('TRANSITION_NOT_ALLOWED', because)
}

const JUDGES: Readonly<Record<OfferedOrderKind, (judgement: Judgement) => void>> = {
  pay: ({ order, actor }) => {
    owedToRecord(order, actor)
  },
  ship: judgeShipment,
  hold: ({ order, actor }) => {
    assertTransition({ order, actor, to: 'on_hold', action: 'hold', reason: REASON })
  },
  resume: ({ order, actor }) => {
    assertTransition({ order, actor, to: whereToResume(order), action: 'resume', reason: REASON })
  },
  cancel: ({ order, actor }) => {
    assertTransition({ order, actor, to: 'cancelled', action: 'cancel', reason: REASON })
  },
  invoice: judgeBecause,
  remind: judgeBecause,
  tag: ({ tags }) => {
    if (tags) changedTags(tags.current, tags)
  },
}

/** Why a run would be refused for an order, by the rules of the single action; null when it would not. */
export function refusalFor(kind: OfferedOrderKind, judgement: Judgement): DomainError | null {
  try {
    JUDGES[kind](judgement)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}
