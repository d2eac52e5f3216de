import { msg } from '@/domain/languages/words'
import type { Words } from '@/domain/languages/words'
import { isPeriod, PERIODS } from '@/domain/lists/period'
import { isDay } from '@/domain/time-zone'

import { showDay } from '../../ui/show-time'
import type { Comparison } from './conditions'
import { valuesOf } from './conditions'
import type { FilterField, FilterOption } from './filter-field'

/** What the words of a filter depend on. */
interface Surroundings {
  readonly currency: string
  /** Titles of related documents, as far as they are known. */
  readonly options: readonly FilterOption[]
  readonly words: Words
}

/** What a comparison says of its value, by its operator. */
const COMPARISONS: Readonly<Record<string, string>> = {
  equals: msg('is {value}'),
  not_equals: msg('is not {value}'),
  in: msg('is one of {value}'),
  not_in: msg('is none of {value}'),
  greater_than: msg('above {value}'),
  greater_than_equal: msg('from {value}'),
  less_than: msg('below {value}'),
  less_than_equal: msg('up to {value}'),
  like: msg('contains {value}'),
  contains: msg('contains {value}'),
  not_like: msg('does not contain {value}'),
  exists: msg('is set: {value}'),
}

const TIME_COMPARISONS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  equals: '{value}',
  greater_than: msg('after {value}'),
  less_than: msg('before {value}'),
}

const withSmallFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

/** The day of a moment, as the language writes it; texts that are none stay. */
function dayWords(text: string, { language }: Words): string {
  const day = text.slice(0, 10)
  return isDay(day) ? showDay(day, language) : day
}

const isNumber = (value: unknown) =>
  (typeof value === 'number' || typeof value === 'string') && /^-?\d+(\.\d+)?$/.test(String(value))

function valueWords(value: unknown, field: FilterField | null, surroundings: Surroundings): string {
  const { currency, options, words } = surroundings
  const { amount, t } = words
  switch (field?.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? textOf(value)
    case 'relation':
      return options.find((option) => option.value === value)?.label ?? t('chosen')
    case 'amount':
      return amount(Number(value), currency)
    case 'flag':
      return t(String(value) === 'true' ? 'yes' : 'no')
    case 'time':
      return isPeriod(value) ? withSmallFirst(t(PERIODS[value])) : dayWords(textOf(value), words)
    case 'number':
      return isNumber(value) ? words.number(Number(value)) : textOf(value)
    default:
      return textOf(value)
  }
}

/** Whether there is a value at all, as an address says it. */
const existsWords = (value: string, { t }: Words) =>
  value === 'true' || value === 'false' ? t(value === 'true' ? 'true' : 'false') : value

/** What a field is filtered by, in words: `Paid, Placed`, `last 7 days`, `from £10.00 up to £20.00`. */
export function filterWords(
  comparisons: readonly Omit<Comparison, 'path'>[],
  field: FilterField | null,
  surroundings: Surroundings,
): string {
  const { words } = surroundings
  const parts = comparisons.map((comparison) => {
    const values = valuesOf(comparison)
    if (values.length > 0 && field?.kind !== undefined)
      return values.map((value) => valueWords(value, field, surroundings)).join(', ')
    const texts = field?.kind === 'time' ? TIME_COMPARISONS : COMPARISONS
    const { operator } = comparison
    const said = valueWords(comparison.value, field, surroundings)
    const value = operator === 'exists' ? existsWords(said, words) : said
    const text = texts[operator]
    return (text === undefined ? `${operator} ${value}` : words.t(text, { value })).trim()
  })
  return parts.join(' ')
}
