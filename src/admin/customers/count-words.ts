import type { CurrencyAmount } from '@/domain/account/customer-figures'
import { MOST_COUNTED_ORDERS } from '@/domain/account/customer-figures'
import type { Words } from '@/domain/languages/words'

/** A number of orders as it is read: `1,000+` where counting ended. */
export function countWords(orders: number, { number }: Pick<Words, 'number'>): string {
  const shown = number(orders)
  return orders >= MOST_COUNTED_ORDERS ? `${shown}+` : shown
}

/** Amounts by currency in one line; a dash without any. */
export function amountsWords(amounts: readonly CurrencyAmount[], { amount }: Pick<Words, 'amount'>): string {
  const shown = amounts.map(({ amountMinor, currency }) => amount(amountMinor, currency))
  return shown.length === 0 ? '–' : shown.join(' + ')
}
