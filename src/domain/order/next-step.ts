import type { OrderAction } from './lifecycle'
import type { BalanceFacts } from './balance'
import { balanceOf } from './balance'
import { formatMoney, money } from '../money'
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
function stepOf(order: NextFacts): Step | null {
  const show = (amountMinor: number) => formatMoney(money(amountMinor, order.currency))
  const { owedMinor, refundDueMinor } = balanceOf(order)
  if (order.status === 'on_hold')
    return {
      action: 'resume',
      text: 'The order is on hold: resume it when the question is settled.',
      instead: 'The order is on hold: nothing is shipped before it is resumed.',
    }
  if (refundDueMinor > 0)
    return {
      action: 'refund',
      text: `${show(refundDueMinor)} is due for refund.`,
      instead: `${show(refundDueMinor)} is due for refund, which a manager pays back.`,
    }
  const isOpen = factsOf(order.status).reserves
  if (owedMinor > 0)
    return {
      action: 'pay',
      text: `${show(owedMinor)} is owed${isOpen ? ': record the payment before you ship' : ''}.`,
      instead: `${show(owedMinor)} is still owed.`,
    }
  if (isOpen)
    return { action: 'ship', text: 'Ready to be shipped.', instead: 'Waiting to be shipped by fulfilment.' }
  if (order.status === 'shipped')
    return {
      action: 'deliver',
      text: 'On its way: mark it as delivered once it has arrived.',
      instead: 'On its way.',
    }
  return null
}

/**
 * What to do next with an order: the one action that is put first, by where the order stands and what the person may do.
 * `allowed` are the actions that are possible for them now. Who may not take the step, but may ship, ships: an order on
 * invoice is paid later, and the words say that money is owed.
 */
export function nextStep(order: NextFacts, allowed: readonly OrderAction[]): NextStep {
  if (isDraft(order.status)) {
    const mayPlace = allowed.includes('place')
    return mayPlace
      ? { action: 'place', text: 'A draft: place it when it is complete.' }
      : { action: null, text: 'A draft, which has to be completed and placed.' }
  }
  const step = stepOf(order)
  if (!step) return { action: null, text: 'Nothing is left to do.' }
  if (allowed.includes(step.action)) return { action: step.action, text: step.text }
  const isShippable = step.action === 'pay' && allowed.includes('ship')
  return { action: isShippable ? 'ship' : null, text: step.instead }
}
