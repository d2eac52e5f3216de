import { formatMoney, money } from '@/domain/money'

/** An amount of minor units as people read it, e.g. `£12.34`. */
export function formatMinor(amountMinor: number, currency: string): string {
  return formatMoney(money(amountMinor, currency))
}
