import { isPeriod, PERIODS } from '@/domain/lists/period'

import { showAmount } from '../../money/amount-text'
import type { Comparison } from './conditions'
import { valuesOf } from './conditions'
import type { FilterField, FilterOption } from './filter-field'

/** What the words of a filter depend on. */
interface Surroundings {
  readonly currency: string
  /** Titles of related documents, as far as they are known. */
  readonly options: readonly FilterOption[]
}

const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  equals: 'is',
  not_equals: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  greater_than: 'above',
  greater_than_equal: 'from',
  less_than: 'below',
  less_than_equal: 'up to',
  like: 'contains',
  contains: 'contains',
  not_like: 'does not contain',
  exists: 'is set:',
}

const TIME_WORDS: Readonly<Record<string, string>> = {
  ...OPERATOR_WORDS,
  equals: '',
  greater_than: 'after',
  less_than: 'before',
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function valueWords(value: unknown, field: FilterField | null, { currency, options }: Surroundings): string {
  switch (field?.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? textOf(value)
    case 'relation':
      return options.find((option) => option.value === value)?.label ?? 'chosen'
    case 'amount':
      return showAmount(Number(value), currency)
    case 'flag':
      return String(value) === 'true' ? 'yes' : 'no'
    case 'time':
      return isPeriod(value) ? PERIODS[value].toLowerCase() : textOf(value).slice(0, 10)
    default:
      return textOf(value)
  }
}

/** What a field is filtered by, in words: `Paid, Placed`, `last 7 days`, `from £10.00 up to £20.00`. */
export function wordsOf(
  comparisons: readonly Omit<Comparison, 'path'>[],
  field: FilterField | null,
  surroundings: Surroundings,
): string {
  const words = comparisons.map((comparison) => {
    const values = valuesOf(comparison)
    if (values.length > 0 && field?.kind !== undefined)
      return values.map((value) => valueWords(value, field, surroundings)).join(', ')
    const operators = field?.kind === 'time' ? TIME_WORDS : OPERATOR_WORDS
    const operator = operators[comparison.operator] ?? comparison.operator
    return `${operator} ${valueWords(comparison.value, field, surroundings)}`.trim()
  })
  return words.join(' ')
}
