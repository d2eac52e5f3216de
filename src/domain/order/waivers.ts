import { DomainError, invalidField } from '../errors'
import { formatMoney, minor, money } from '../money'
import type { Minor } from '../money'
import { balanceOf } from './balance'
import type { BalanceFacts } from './balance'

export interface WaiverRequest {
  /** In minor units; all that is due, when it is left out. Named together with its currency. */
  readonly amountMinor?: number | undefined
  readonly currency?: string | undefined
  readonly reason: string
}

/**
 * Checks the waiver of a refund that is due (a fee that is kept, an agreement with the customer) and returns its amount.
 * @throws DomainError `VALIDATION_ERROR`; `CONFLICT` when no refund is due.
 */
export function assertWaiver(
  order: BalanceFacts & { readonly currency: string },
  request: WaiverRequest,
): Minor {
  if (request.reason.trim() === '') throw invalidField('reason', 'A waiver needs a reason')
  if ((request.amountMinor === undefined) !== (request.currency === undefined))
    throw invalidField('amount.currency', 'Name an amount together with its currency.')
  if (request.currency !== undefined && request.currency !== order.currency)
    throw invalidField('amount.currency', `The order is in ${order.currency}`)
  const { refundDueMinor } = balanceOf(order)
  if (refundDueMinor === 0) throw new DomainError('CONFLICT', 'No refund is due')
  const amount = minor(request.amountMinor ?? refundDueMinor, 'amount.amount')
  if (amount <= 0) throw invalidField('amount.amount', 'A waiver must be more than zero')
  if (amount > refundDueMinor) {
    throw invalidField(
      'amount.amount',
      `The waiver exceeds what is due: ${formatMoney(money(refundDueMinor, order.currency))}`,
    )
  }
  return amount
}
