import { minorUnitsOf } from './currency'
import { DomainError, invalidField } from './errors'

declare const minorBrand: unique symbol

/** A whole number of minor units (pence, cents, fils), within the range in which a JavaScript number is exact. */
export type Minor = number & { readonly [minorBrand]: true }

export interface Money {
  readonly amountMinor: Minor
  /** ISO 4217 code. */
  readonly currency: string
}

function isMinor(value: number): value is Minor {
  return Number.isSafeInteger(value)
}

/**
 * Brands a number as minor units.
 * @throws DomainError `VALIDATION_ERROR` when it is not a whole number that can be held exactly.
 */
export function minor(value: number, path = 'amount'): Minor {
  // -0 would survive into JSON comparisons and look like another amount.
  const amount = value === 0 ? 0 : value
  if (!isMinor(amount))
    throw invalidField(path, `${path} must be a whole number of minor units, not ${value}`)
  return amount
}

/**
 * An amount of a currency from minor units.
 * @throws DomainError `VALIDATION_ERROR` on a fraction; RangeError on an unknown currency.
 */
export function money(amountMinor: number, currency: string): Money {
  minorUnitsOf(currency)
  return { amountMinor: minor(amountMinor), currency }
}

/**
 * The sum of two amounts.
 * @throws DomainError `VALIDATION_ERROR` when the currencies differ.
 */
export function addMoney(a: Money, b: Money): Money {
  assertSameCurrency(a.currency, b.currency)
  return { amountMinor: minor(a.amountMinor + b.amountMinor), currency: a.currency }
}

/**
 * The difference of two amounts, `a` minus `b`.
 * @throws DomainError `VALIDATION_ERROR` when the currencies differ.
 */
export function subtractMoney(a: Money, b: Money): Money {
  assertSameCurrency(a.currency, b.currency)
  return { amountMinor: minor(a.amountMinor - b.amountMinor), currency: a.currency }
}

/** Multiplies by a whole number, e.g. a quantity. */
export function multiplyMoney(amount: Money, factor: number): Money {
  return { amountMinor: multiplyMinor(amount.amountMinor, factor), currency: amount.currency }
}

/** The amount with its sign reversed. */
export function negateMoney(amount: Money): Money {
  return { amountMinor: minor(0 - amount.amountMinor), currency: amount.currency }
}

/** Sum of amounts that must all be of the currency; the sum of none is zero. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, money(0, currency))
}

/** Sum of minor units of one currency. */
export function sumMinor(amounts: readonly number[]): Minor {
  return minor(amounts.reduce((sum, amount) => minor(sum + amount), 0))
}

/** Unit price times quantity, both whole numbers. */
export function multiplyMinor(amountMinor: number, factor: number): Minor {
  if (!Number.isSafeInteger(factor)) throw invalidField('quantity', `${factor} is not a whole number`)
  return minor(amountMinor * factor)
}

/**
 * The quotient rounded to a whole number, halves away from zero, so that a credit note mirrors its invoice.
 * Computed with big integers: amount × rate can exceed what a number holds exactly.
 * @throws RangeError when the denominator is not positive.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): Minor {
  if (denominator <= 0n) throw new RangeError('The denominator must be positive')
  const isNegative = numerator < 0n
  const magnitude = isNegative ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return minor(Number(isNegative ? -rounded : rounded))
}

/**
 * Exact minor units of a decimal text such as `12.34`; no thousands separators, no exponent.
 * @throws DomainError `VALIDATION_ERROR` on anything else, and on more decimals than the currency has.
 */
export function parseDecimal(text: string, currency: string): Money {
  const exponent = minorUnitsOf(currency)
  const match = /^([+-]?)(\d{1,20})(?:\.(\d{1,20}))?$/.exec(text.trim())
  if (match === null) throw invalidField('amount', `"${text}" is not a decimal number`)
  const [, sign, whole = '', fraction = ''] = match
  if (fraction.length > exponent) {
    throw invalidField('amount', `"${text}" has more decimals than ${currency} has (${exponent})`)
  }
  const amount = Number(BigInt(whole + fraction.padEnd(exponent, '0')))
  return money(sign === '-' ? -amount : amount, currency)
}

/** The amount as plain decimal text in the currency's own number of decimals, e.g. `-0.05`; the inverse of `parseDecimal`. */
export function toDecimal(amount: Money): string {
  const exponent = minorUnitsOf(amount.currency)
  const sign = amount.amountMinor < 0 ? '-' : ''
  const digits = String(Math.abs(amount.amountMinor)).padStart(exponent + 1, '0')
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

const formatters = new Map<string, Intl.NumberFormat>()

/** The amount as people read it, e.g. `£12.34`. The decimals are ISO 4217's: Intl's own differ for some currencies. */
export function formatMoney(amount: Money, locale = 'en-GB'): string {
  const key = `${locale} ${amount.currency}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    const digits = minorUnitsOf(amount.currency)
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: amount.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formatters.set(key, formatter)
  }
  // Intl reads decimal text exactly; a division would lose the last digit of large amounts.
  return formatter.format(toDecimal(amount) as Intl.StringNumericLiteral)
}

/**
 * Splits a total in proportion to weights so that the parts sum to it, by largest remainder; equal remainders go to
 * the earlier part. A part never exceeds its weight when the total does not exceed the sum of the weights.
 * When all weights are zero the parts are as equal as can be.
 * @throws RangeError on a weight that is not a whole number ≥ 0, and on a non-zero total without parts.
 */
export function allocate(totalMinor: number, weights: readonly number[]): Minor[] {
  const total = BigInt(minor(totalMinor))
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('A weight must be a whole number of at least zero')
  }
  if (weights.length === 0) {
    if (total !== 0n) throw new RangeError('There is nothing to allocate the total to')
    return []
  }
  const isAllZero = weights.every((weight) => weight === 0)
  const shares = weights.map((weight) => (isAllZero ? 1n : BigInt(weight)))
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  const magnitude = total < 0n ? -total : total
  const parts = shares.map((share, index) => ({
    index,
    floor: (magnitude * share) / whole,
    remainder: (magnitude * share) % whole,
  }))
  const missing = Number(magnitude - parts.reduce((sum, part) => sum + part.floor, 0n))
  const lucky = new Set(
    parts
      .toSorted(
        (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
      )
      .slice(0, missing)
      .map((part) => part.index),
  )
  return parts.map((part) => {
    const size = Number(part.floor) + (lucky.has(part.index) ? 1 : 0)
    return minor(total < 0n ? -size : size)
  })
}

function assertSameCurrency(a: string, b: string): void {
  if (a !== b) throw new DomainError('VALIDATION_ERROR', `Amounts in ${a} and ${b} cannot be combined`)
}
