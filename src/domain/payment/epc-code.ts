import { money, toDecimal } from '../money'
import { tidyIban } from './iban'

/** An account that customers pay to. */
export interface BankAccount {
  readonly holder: string
  readonly iban: string
  /** Of the bank; not needed within the European Economic Area. */
  readonly bic: string | null
}

interface Transfer {
  readonly account: BankAccount
  readonly reference: string
  readonly currency: string
  readonly amountMinor: number
}

const LONGEST_NAME = 70
const [LEAST, MOST] = [1, 99_999_999_999]

/**
 * A transfer as banking apps read it from a QR code: EPC069-12, version 002, in UTF-8. Null for what such a transfer cannot be:
 * in another currency than the euro, and of nothing.
 */
export function epcCode({ account, reference, currency, amountMinor }: Transfer): string | null {
  if (currency !== 'EUR' || amountMinor < LEAST || amountMinor > MOST) return null
  const { bic, holder, iban } = account
  const name = Array.from(holder.replace(/\s+/g, ' ').trim()).slice(0, LONGEST_NAME).join('')
  const amount = `EUR${toDecimal(money(amountMinor, currency))}`
  return ['BCD', '002', '1', 'SCT', bic ?? '', name, tidyIban(iban), amount, '', reference].join('\n')
}
