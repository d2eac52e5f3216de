import type { Words } from '../languages/words'
import type { OrderAction } from './lifecycle'
import type { BalanceFacts } from './balance'
import { balanceOf } from './balance'
import { factsOf, isDraft } from './status-facts'

/** What an order waits for. */
export interface NextStep {
  /** The action to take; null where there is none for anyone, or none for this person. */
  readonly action: OrderAction | null
  /** Why, or what is waited for, in a sentence. */
  readonly text: string
}

interface Step {
  readonly action: OrderAction
  readonly text: string
  /** What those who may not take it read. */
  readonly instead: string
}

type NextFacts = BalanceFacts & { readonly currency: string }

/** What an order that was placed waits for: money that is due or owed comes before goods. */
function stepOf(order: NextFacts, { t, amount }: Words): Step | null {
  const { owedMinor, refundDueMinor } = balanceOf(order)
  if (order.status === 'on_hold')
    return {
      action: 'resume',
      text: t('The order is on hold: resume it when the question is settled.'),
      instead: t('The order is on hold: nothing is shipped before it is resumed.'),
    }
  const due = { amount: amount(refundDueMinor, order.currency) }
  if (refundDueMinor > 0)
    return {
      action: 'refund',
      text: t('{amount} is due for refund.', due),
      instead: t('{amount} is due for refund, which a manager pays back.', due),
    }
  const isOpen = factsOf(order.status).reserves
  const owed = { amount: amount(owedMinor, order.currency) }
  if (owedMinor > 0)
    return {
      action: 'pay',
      text: t(isOpen ? '{amount} is owed: record the payment before you ship.' : '{amount} is owed.', owed),
      instead: t('{amount} is still owed.', owed),
    }
  if (isOpen)
    return {
      action: 'ship',
      text: t('Ready to be shipped.'),
      instead: t('Waiting to be shipped by fulfilment.'),
    }
  if (order.status === 'shipped')
    return {
      action: 'deliver',
      text: t('On its way: mark it as delivered once it has arrived.'),
      instead: t('On its way.'),
    }
  return null
}

/**
 * What to do next with an order: the one action that is put first, by where the order stands and what the person may do.
 * `allowed` are the actions that are possible for them now. Who may not take the step, but may ship, ships: an order on
 * invoice is paid later, and the words say that money is owed.
 */
export function nextStep(order: NextFacts, allowed: readonly OrderAction[], words: Words): NextStep {
  const { t } = words
  if (isDraft(order.status)) {
    const mayPlace = allowed.includes('place')
    return mayPlace
      ? { action: 'place', text: t('A draft: place it when it is complete.') }
      : { action: null, text: t('A draft, which has to be completed and placed.') }
  }
  const step = stepOf(order, words)
  if (!step) return { action: null, text: t('Nothing is left to do.') }
  if (allowed.includes(step.action)) return { action: step.action, text: step.text }
  const isShippable = step.action === 'pay' && allowed.includes('ship')
  return { action: isShippable ? 'ship' : null, text: step.instead }
}
