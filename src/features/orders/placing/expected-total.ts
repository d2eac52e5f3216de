import { DomainError } from '@/domain/errors'
import { formatMoney, money } from '@/domain/money'

import type { ExpectedTotal } from './order-input'
import type { PricedOrder } from './price-order'

/**
 * Refuses to place an order at another total than its caller knows of: prices change between showing and ordering. The
 * refusal carries the totals as they are now; nothing was written, so that the same request may be sent again.
 * @throws DomainError `CONFLICT` with `{ expected_total, total, subtotal, discount_total, shipping_total, tax_total }`.
 */
export function assertExpectedTotal(
  { currency, totals }: Pick<PricedOrder, 'currency' | 'totals'>,
  expected: ExpectedTotal | null | undefined,
): void {
  if (!expected) return
  if (expected.currency === currency && expected.amountMinor === totals.totalMinor) return
  const show = (amountMinor: number) => ({ amount: amountMinor, currency })
  throw new DomainError(
    'CONFLICT',
    `The order comes to ${formatMoney(money(totals.totalMinor, currency))} now, not to what was expected.`,
    {
      expected_total: { amount: expected.amountMinor, currency: expected.currency },
      total: show(totals.totalMinor),
      subtotal: show(totals.subtotalMinor),
      discount_total: show(totals.discountTotalMinor),
      shipping_total: show(totals.shippingTotalMinor),
      tax_total: show(totals.taxTotalMinor),
    },
  )
}
