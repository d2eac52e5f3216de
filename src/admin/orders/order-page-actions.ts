import { DomainError } from '@/domain/errors'
import type { ActorFacts, OrderFacts } from '@/domain/order/actions'
import { allowedActions, assertRecordable, whyNeverAllowed } from '@/domain/order/actions'
import type { BalanceFacts } from '@/domain/order/balance'
import { balanceOf, receivableMinor } from '@/domain/order/balance'
import type { OrderAction, OrderStatus } from '@/domain/order/lifecycle'
import { ACTIONS, leadsTo, transitionsFrom } from '@/domain/order/lifecycle'
import { isDraft } from '@/domain/order/status-facts'
import { mayAll } from '@/domain/permissions'
import { refundableMinor } from '@/domain/order/refunds'

/** What the page knows of an order. */
export type OrderPageFacts = OrderFacts & BalanceFacts

/** One button of the order page. */
export interface OrderPageAction {
  action: OrderAction | 'waive'
  label: string
  /** The status to ask for; null for payments and refunds, which have forms of their own. */
  to: OrderStatus | null
  needsReason: boolean
  /** Why the button is disabled, in words; undefined when it is not. */
  blockedBecause?: string
}

const LABELS = {
  place: 'Place order',
  pay: 'Record payment',
  hold: 'Put on hold',
  resume: 'Resume',
  ship: 'Ship',
  deliver: 'Mark as delivered',
  cancel: 'Cancel order',
  return: 'Take back',
  refund: 'Refund',
} as const satisfies Record<OrderAction, string>

/** Every action with a button, allowed or blocked, in the order of an order's life. */
export function orderPageActions(order: OrderPageFacts, actor: ActorFacts): OrderPageAction[] {
  const transitions = allowedActions(order, actor)
  const actions = ACTIONS.filter((action) => isOffered(action, order)).map((action): OrderPageAction => {
    const label = labelOf(action, order)
    // What a person may never do is no matter of where the order stands.
    const never = whyNeverAllowed(action, actor)
    if (never !== undefined) return { action, label, to: null, needsReason: false, blockedBecause: never }
    if (action === 'pay' || action === 'refund') {
      const because = whyNotRecordable(order, actor, action)
      const base = { action, label, to: null, needsReason: action === 'refund' }
      return because === undefined ? base : { ...base, blockedBecause: because }
    }
    // What each button asks for, the first that is allowed; a resumed order goes back to where it was held from.
    const candidates = transitions.filter((candidate) => leadsTo(action, candidate.to))
    const allowed = candidates.find((candidate) => candidate.allowed && candidate.action === action)
    if (allowed) return { action, label, to: allowed.to, needsReason: allowed.needsReason }
    const because =
      blockedResume(action, order) ?? candidates.at(-1)?.blockedBecause ?? 'it is not possible now'
    return { action, label, to: null, needsReason: false, blockedBecause: because }
  })
  return [...actions, ...waiverOf(order, actor)]
}

/** The order actions that are possible now. */
export function possibleActions(actions: readonly OrderPageAction[]): OrderAction[] {
  return actions.flatMap(({ action, blockedBecause }) =>
    action === 'waive' || blockedBecause !== undefined ? [] : [action],
  )
}

/** Money for an order of which nothing is owed is recorded, too: it is then due for refund. */
function labelOf(action: OrderAction, order: OrderPageFacts): string {
  const isLate = action === 'pay' && balanceOf(order).owedMinor === 0 && receivableMinor(order) > 0
  return isLate ? 'Record late payment' : LABELS[action]
}

/** Offered where a refund is due, and nowhere else. */
function waiverOf(order: OrderPageFacts, actor: ActorFacts): OrderPageAction[] {
  if (balanceOf(order).refundDueMinor === 0) return []
  const base = { action: 'waive', label: 'Waive what is due', to: null, needsReason: true } as const
  if (mayAll(actor, 'orders', 'waive refund')) return [base]
  return [{ ...base, blockedBecause: 'only admin or manager may waive a refund' }]
}

/** Buttons that could never make sense on this order are left out rather than explained. */
function isOffered(action: OrderAction, { status }: OrderFacts): boolean {
  const isHeld = transitionsFrom(status).some((transition) => transition.action === 'resume')
  if (action === 'place') return isDraft(status)
  if (action === 'resume') return isHeld
  if (action === 'hold') return !isHeld
  return true
}

function blockedResume(action: OrderAction, order: OrderFacts): string | undefined {
  return action === 'resume' && order.heldFrom === null
    ? 'it is not known from where the order was held'
    : undefined
}

function whyNotRecordable(
  order: OrderFacts,
  actor: ActorFacts,
  action: 'pay' | 'refund',
): string | undefined {
  try {
    assertRecordable({ order, actor, action })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.message.charAt(0).toLowerCase() + error.message.slice(1)
  }
  if (action === 'pay' && receivableMinor(order) === 0) return 'nothing is owed'
  if (action === 'refund' && refundableMinor(order) === 0) return 'all that was paid has been refunded'
  return undefined
}
