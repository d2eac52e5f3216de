import 'server-only'

import { DomainError } from '@/domain/errors'
import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { ActorFacts, OrderFacts } from '@/domain/order/actions'
import { allowedActions, assertRecordableState, whyNeverAllowed } from '@/domain/order/actions'
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
  /** In the words of who reads, as why it is blocked. */
  label: string
  /** The status to ask for; null for payments and refunds, which have forms of their own. */
  to: OrderStatus | null
  needsReason: boolean
  /** Why the button is disabled, in words; undefined when it is not. */
  blockedBecause?: string
}

const LABELS = {
  place: msg('Place order'),
  pay: msg('Record payment'),
  hold: msg('Put on hold|verb'),
  resume: msg('Resume'),
  ship: msg('Ship'),
  deliver: msg('Mark as delivered'),
  cancel: msg('Cancel order'),
  return: msg('Take back'),
  refund: msg('Refund|verb'),
} as const satisfies Record<OrderAction, string>

/** Every action with a button, allowed or blocked, in the order of an order's life, in the words of who reads. */
export function orderPageActions(order: OrderPageFacts, actor: ActorFacts, words: Words): OrderPageAction[] {
  const { language, t } = words
  const transitions = allowedActions(order, actor)
  const actions = ACTIONS.filter((action) => isOffered(action, order)).map((action): OrderPageAction => {
    const label = t(labelOf(action, order))
    // What a person may never do is no matter of where the order stands.
    const never = whyNeverAllowed(action, actor)
    if (never !== undefined) {
      return { action, label, to: null, needsReason: false, blockedBecause: refusalIn(language, never) }
    }
    if (action === 'pay' || action === 'refund') {
      const because = whyNotRecordable(order, action, words)
      const base = { action, label, to: null, needsReason: action === 'refund' }
      return because === undefined ? base : { ...base, blockedBecause: because }
    }
    // What each button asks for, the first that is allowed; a resumed order goes back to where it was held from.
    const candidates = transitions.filter((candidate) => leadsTo(action, candidate.to))
    const allowed = candidates.find((candidate) => candidate.allowed && candidate.action === action)
    if (allowed) return { action, label, to: allowed.to, needsReason: allowed.needsReason }
    const because = blockedResume(action, order) ?? candidates.at(-1)?.blockedBecause
    const blockedBecause = because === undefined ? t('it is not possible now') : refusalIn(language, because)
    return { action, label, to: null, needsReason: false, blockedBecause }
  })
  return [...actions, ...waiverOf(order, actor, words)]
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
  return isLate ? msg('Record late payment') : LABELS[action]
}

/** Offered where a refund is due, and nowhere else. */
function waiverOf(order: OrderPageFacts, actor: ActorFacts, { t }: Words): OrderPageAction[] {
  if (balanceOf(order).refundDueMinor === 0) return []
  const base = { action: 'waive', label: t('Waive what is due'), to: null, needsReason: true } as const
  if (mayAll(actor, 'orders', 'waive refund')) return [base]
  return [{ ...base, blockedBecause: t('only admin or manager may waive a refund') }]
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
    ? msg('it is not known from where the order was held')
    : undefined
}

/** Why the order's state forbids it, to those who may. */
function whyNotRecordable(
  order: OrderFacts,
  action: 'pay' | 'refund',
  { language, t }: Words,
): string | undefined {
  try {
    assertRecordableState(order, action)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return refusalIn(language, error.message.charAt(0).toLowerCase() + error.message.slice(1))
  }
  if (action === 'pay' && receivableMinor(order) === 0) return t('nothing is owed')
  if (action === 'refund' && refundableMinor(order) === 0) return t('all that was paid has been refunded')
  return undefined
}
