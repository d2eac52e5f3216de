import type { PanelLanguage } from '@/domain/languages/languages'

import type { Reading } from './amount-text'
import { readAmount, typeAmount } from './amount-text'

const isList = (operator: string) => operator === 'in' || operator === 'not_in'

const asMinor = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value

/** A filter's minor units as people type them. Several stand apart by semicolons, because a comma may be a decimal one. */
export function showFilterValue(value: unknown, currency: string, language: PanelLanguage): string {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values
    .map((each) => typeAmount(asMinor(each), currency, language))
    .filter((text) => text !== '')
    .join('; ')
}

export type ReadFilter = { value: unknown; problem?: undefined } | { value?: undefined; problem: string }

interface Asked {
  readonly operator: string
  readonly currency: string
  /** Of who types, and reads what is wrong. */
  readonly words: Reading
}

/** What was typed, in minor units, as addresses and the APIs have it; undefined for nothing. */
export function readFilterValue(text: string, { currency, operator, words }: Asked): ReadFilter {
  const parts = (isList(operator) ? text.split(';') : [text]).map((part) => part.trim())
  const amounts: number[] = []
  for (const part of parts.filter((typed) => typed !== '')) {
    const read = readAmount(part, currency, words)
    if (read.problem !== undefined) return { problem: read.problem }
    amounts.push(read.amountMinor)
  }
  if (amounts.length === 0) return { value: undefined }
  return { value: isList(operator) ? amounts : amounts[0] }
}
