import { isCurrencyCode } from '@/domain/currency'
import { formatMoney, money, parseDecimal, toDecimal } from '@/domain/money'
import { DomainError } from '@/domain/errors'

/** An amount as people read it; a dash when there is none, plain minor units in an unknown currency. */
export function showAmount(amountMinor: unknown, currency: string): string {
  if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) return '–'
  return isCurrencyCode(currency) ? formatMoney(money(amountMinor, currency)) : `${amountMinor} ${currency}`
}

/** An amount as an axis names it, e.g. `£2.5k`; whole amounts without their decimals. */
export function showShortAmount(amountMinor: number, currency: string): string {
  if (!isCurrencyCode(currency)) return String(amountMinor)
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })
  return format.format(Number(toDecimal(money(amountMinor, currency))))
}

/** An amount as people type it, e.g. `12.50`; empty when there is none. */
export function typeAmount(amountMinor: unknown, currency: string): string {
  if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) return ''
  return isCurrencyCode(currency) ? toDecimal(money(amountMinor, currency)) : String(amountMinor)
}

export type ReadAmount = { amountMinor: number; problem?: undefined } | { amountMinor: null; problem: string }

/** Typed text as minor units. Thousands separators and a decimal comma are accepted. */
export function readAmount(text: string, currency: string): ReadAmount {
  const compact = text.replace(/[\s\u00a0£$€]/g, '')
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(compact)
    ? compact.replaceAll(',', '')
    : compact.replace(',', '.')
  if (!isCurrencyCode(currency)) return { amountMinor: null, problem: `${currency} is not a known currency.` }
  try {
    return { amountMinor: parseDecimal(plain.replace(/\.$/, ''), currency).amountMinor }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { amountMinor: null, problem: `${error.message}.` }
  }
}
