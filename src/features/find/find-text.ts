import { MAX_SEARCH_LENGTH, searchPatterns, searchText } from '@/domain/search-text'

/** Fewer digits are the end of too many telephone numbers. */
const MIN_PHONE_DIGITS = 5

/** What was typed, in the forms in which it is looked for. */
export interface FindText {
  /** As numbers, SKUs and tracking numbers may be stored: as typed, in capitals, without spaces. */
  readonly codes: readonly string[]
  /** Patterns of LIKE for the search columns, all of which have to match. */
  readonly patterns: readonly string[]
  /** The beginning of a city, as a pattern; null for what has no letters. */
  readonly city: string | null
  /** The end of a telephone number backwards, as a pattern; null for what is none. */
  readonly phone: string | null
}

/** Digits of a telephone number without the zeros that stand for leaving a country or a city. */
function phoneOf(text: string): string | null {
  if (!/^[\d\s()+./-]+$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length < MIN_PHONE_DIGITS ? null : `${digits.split('').reverse().join('')}%`
}

/** Reads what was typed; `#` before a number of an order is left out. */
export function readFindText(typed: string): FindText {
  const text = typed.slice(0, MAX_SEARCH_LENGTH).trim().replace(/^#\s*/, '')
  const compact = text.replace(/\s+/g, '')
  const codes = [...new Set([text, text.toUpperCase(), compact, compact.toUpperCase()])]
  const city = searchText(text)
  return {
    codes: codes.filter((code) => code !== ''),
    patterns: searchPatterns(text),
    city: /\p{Letter}/u.test(city) ? `${city}%` : null,
    phone: phoneOf(text),
  }
}
