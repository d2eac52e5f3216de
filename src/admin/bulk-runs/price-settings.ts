import type { PriceRounding } from '@/domain/catalogue/price-rule'
import { roundingsOf } from '@/domain/catalogue/price-rule'
import { minorUnitsOf } from '@/domain/currency'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

import type { Reading } from '../money/amount-text'
import { readAmount } from '../money/amount-text'

/** How prices change, as people choose it; in English, for `t`. */
export const PRICE_CHANGES = {
  raise_percent: msg('Raise by percent'),
  lower_percent: msg('Lower by percent'),
  raise_amount: msg('Raise by an amount'),
  lower_amount: msg('Lower by an amount'),
  to: msg('Set to'),
} as const
export type PriceChange = keyof typeof PRICE_CHANGES

/** What is typed and chosen in the dialog. */
export interface PriceDraft {
  readonly change: PriceChange
  /** A decimal number, with a point or a comma. */
  readonly value: string
  readonly rounding: PriceRounding
}

/** Whether the number is one of percent. */
export const isPercent = (change: PriceChange): boolean => change.endsWith('_percent')

/** The decimals that prices end on. */
const ENDINGS: Readonly<Partial<Record<PriceRounding, string>>> = {
  to_95: '95',
  to_99: '99',
  to_00: '00',
  to_50: '50',
}

function roundingLabel(rounding: PriceRounding, currency: string, { number, t }: Words): string {
  if (rounding === 'none') return t('Not rounded')
  const mark = number(0.5).charAt(1)
  const ending = ENDINGS[rounding]
  if (ending !== undefined) return `${mark}${ending}`
  const count = rounding === 'nearest_5' ? '5' : '10'
  const amount = minorUnitsOf(currency) === 0 ? count : `0${mark}${count.padStart(2, '0')}`
  return t('Nearest {amount}', { amount })
}

/** The roundings that a currency has, with the words for each. */
export function roundingChoices(
  currency: string,
  words: Words,
): { rounding: PriceRounding; label: string }[] {
  return roundingsOf(currency).map((rounding) => ({
    rounding,
    label: roundingLabel(rounding, currency, words),
  }))
}

/** Hundredths of a percent, exactly; null for what is no such number. */
function basisPointsOf(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const [, whole = '', decimals = ''] = match
  return Number(whole + decimals.padEnd(2, '0'))
}

/** Where prices change, and the language that they are typed in. */
interface Asked {
  readonly currency: string
  readonly words: Reading
}

/** The settings of the run; null while the number is none, or not there yet. */
export function priceSettingsOf(
  { change, rounding, value }: PriceDraft,
  { currency, words }: Asked,
): object | null {
  const isLowered = change.startsWith('lower')
  const amount = isPercent(change)
    ? basisPointsOf(value.trim().replace(',', '.'))
    : readAmount(value, currency, words).amountMinor
  if (amount === null || amount < 0) return null
  const signed = isLowered ? 0 - amount : amount
  if (isPercent(change)) return { by: 'percent', basisPoints: signed, rounding }
  if (change === 'to') return { by: 'to', amountMinor: amount, currency }
  return { by: 'amount', amountMinor: signed, currency, rounding }
}
