import { isCountryCode } from './address/country'
import { msg } from './languages/words'
import { minor, roundHalfUp } from './money'
import type { Minor } from './money'

export const TAX_CLASSES = ['standard', 'reduced', 'zero'] as const
export type TaxClass = (typeof TAX_CLASSES)[number]

export const TAX_CLASS_LABELS: Readonly<Record<TaxClass, string>> = {
  standard: msg('Standard'),
  reduced: msg('Reduced'),
  zero: msg('Zero'),
}

/** The row of a tax table that stands for every country without its own. */
export const ANY_COUNTRY = '*'

/** Whether a tax table may have a row for it: a country's code, in capitals or not, or `*`. */
export function isTaxCountry(value: unknown): value is string {
  return typeof value === 'string' && (value === ANY_COUNTRY || isCountryCode(value.toUpperCase()))
}

export interface TaxRate {
  readonly taxClass: TaxClass
  /** ISO 3166-1 alpha-2, or `*` (also empty) for every other country. */
  readonly country: string | null | undefined
  /** Basis points: 2000 is 20 %. */
  readonly rateBp: number
}

const BP = 10_000n

/** Tax to be added to a net amount, in minor units, halves rounded up. */
export function taxOnNet(netMinor: number, rateBp: number): Minor {
  return roundHalfUp(BigInt(minor(netMinor)) * rateOf(rateBp), BP)
}

/** Tax contained in a gross amount, in minor units, halves rounded up. */
export function taxInGross(grossMinor: number, rateBp: number): Minor {
  const rate = rateOf(rateBp)
  return roundHalfUp(BigInt(minor(grossMinor)) * rate, BP + rate)
}

/** A rate as decimal text, `0.0550` for 550 basis points: `Intl` reads it exactly. */
export function rateAsDecimal(rateBp: number): Intl.StringNumericLiteral {
  const digits = String(rateOf(rateBp)).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}` as Intl.StringNumericLiteral
}

/**
 * Rate in basis points for a class of goods sent to a country: the country's own row, else the default row (`*`). A
 * reduced class without any row is taxed as standard, so that a gap in the table never charges too little tax; a shop
 * without any matching row does not charge tax. Zero-rated goods are never taxed.
 */
export function findTaxRate(rates: readonly TaxRate[], taxClass: TaxClass, country: string): number {
  if (taxClass === 'zero') return 0
  const ofClass = rates.filter((rate) => rate.taxClass === taxClass)
  const row =
    ofClass.find((rate) => rate.country?.toUpperCase() === country.toUpperCase()) ??
    ofClass.find((rate) => !rate.country || rate.country === ANY_COUNTRY)
  if (row !== undefined) return row.rateBp
  return taxClass === 'reduced' ? findTaxRate(rates, 'standard', country) : 0
}

function rateOf(rateBp: number): bigint {
  if (!Number.isInteger(rateBp) || rateBp < 0)
    throw new RangeError(`${rateBp} is not a tax rate in basis points`)
  return BigInt(rateBp)
}
