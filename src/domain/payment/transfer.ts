import type { BankAccount } from './epc-code'
import { epcCode } from './epc-code'
import { paymentReference } from './reference'

/** What is owed of an order, in minor units of its currency. */
export interface OwedOrder {
  readonly number: string
  readonly currency: string
  readonly owedMinor: number
}

/** How what is owed of an order is paid by transfer. */
export interface Transfer {
  /** ISO 11649. */
  readonly reference: string
  /** Null for a shop that has given no IBAN. */
  readonly account: BankAccount | null
  /** What banking apps read from a QR code; null where they could read none. */
  readonly code: string | null
}

/** How what is owed of an order is paid by transfer; null where nothing is owed, and for a number too long for a reference. */
export function transferFor(
  { number, currency, owedMinor }: OwedOrder,
  account: BankAccount | null,
): Transfer | null {
  const reference = paymentReference(number)
  if (reference === null || owedMinor <= 0) return null
  const code = account && epcCode({ account, reference, currency, amountMinor: owedMinor })
  return { reference, account, code }
}
