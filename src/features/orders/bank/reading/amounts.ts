import { minorUnitsOf, isCurrencyCode } from '@/domain/currency'
import { DomainError } from '@/domain/errors'
import { readDecimal } from '@/domain/import/decimal'
import type { DecimalMark } from '@/domain/import/decimal'
import { minor } from '@/domain/money'

/** A file that is no statement of a bank, or says something that cannot be. @returns the refusal, in words for staff. */
export function unreadable(why: string): DomainError {
  return new DomainError('VALIDATION_ERROR', `This file cannot be read as a bank statement: ${why}`, {
    fields: [{ path: 'text', message: why }],
  })
}

/**
 * An amount as a file writes it, in minor units. Digits beyond those of the currency must be zeros.
 * @throws DomainError `VALIDATION_ERROR`.
 */
export function readMinor(text: string, currency: string, mark: DecimalMark): number {
  if (!isCurrencyCode(currency)) throw unreadable(`"${currency}" is not a currency.`)
  const units = minorUnitsOf(currency)
  // MT940 writes whole amounts with a comma and nothing behind it.
  const decimal = readDecimal(text.trim().replace(/[.,]$/, ''), mark)
  const rest = decimal?.fraction.slice(units) ?? ''
  if (!decimal || /[1-9]/.test(rest)) throw unreadable(`"${text}" is not an amount in ${currency}.`)
  const digits = `${decimal.whole}${decimal.fraction.slice(0, units).padEnd(units, '0')}`
  const amount = Number(digits)
  if (!Number.isSafeInteger(amount)) throw unreadable(`"${text}" is too large.`)
  return minor(decimal.isNegative ? -amount : amount)
}
