import type { CurrencyAmount } from '@/domain/account/customer-figures'
import { MOST_COUNTED_ORDERS } from '@/domain/account/customer-figures'

import { showAmount } from '../money/amount-text'

/** A number of orders as it is read: `1,000+` where counting ended. */
export function countWords(orders: number): string {
  const shown = orders.toLocaleString('en')
  return orders >= MOST_COUNTED_ORDERS ? `${shown}+` : shown
}

/** Amounts by currency in one line; a dash without any. */
export function amountsWords(amounts: readonly CurrencyAmount[]): string {
  const shown = amounts.map(({ amountMinor, currency }) => showAmount(amountMinor, currency))
  return shown.length === 0 ? '–' : shown.join(' + ')
}
