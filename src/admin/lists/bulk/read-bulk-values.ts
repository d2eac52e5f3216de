import type { Words } from '@/domain/languages/words'

import type { Reading } from '../../money/amount-text'
import { readAmount } from '../../money/amount-text'
import { readNumber } from '../../numbers/whole-text'
import type { BulkField } from './bulk-field'

type Values = Readonly<Record<string, unknown>>
export type ReadValues = { values: Values; problem?: undefined } | { values?: undefined; problem: string }

/** Names of a field's inputs in the form of a bulk edit. */
export const inputNames = (field: BulkField) => ({ isSet: `set-${field.name}`, value: `value-${field.name}` })

type ReadValue = { value: unknown; problem?: undefined } | { value?: undefined; problem: string }

/** What values are read with: the shop's currency, and the words for what is wrong. */
interface Surroundings {
  readonly currency: string
  readonly words: Reading
}

function readBounded({ label, max, min }: BulkField, text: string, { t }: Pick<Words, 't'>): ReadValue {
  const value = readNumber(text)
  if (value === null) return { problem: t('{field}: {text} is not a number.', { field: label, text }) }
  if (min !== undefined && value < min) {
    return { problem: t('{field}: at least {bound}.', { field: label, bound: String(min) }) }
  }
  if (max !== undefined && value > max) {
    return { problem: t('{field}: at most {bound}.', { field: label, bound: String(max) }) }
  }
  return { value }
}

function readValue(field: BulkField, text: string, { currency, words }: Surroundings): ReadValue {
  const { t } = words
  if (field.kind === 'flag') return { value: text === 'yes' }
  if (text === '') {
    return field.isRequired
      ? { problem: t('{field} cannot be empty.', { field: field.label }) }
      : { value: null }
  }
  if (field.kind === 'number') return readBounded(field, text, words)
  if (field.kind === 'day') return { value: `${text}T12:00:00.000Z` }
  if (field.kind !== 'amount') return { value: text }
  const read = readAmount(text, currency, words)
  return read.problem === undefined
    ? { value: read.amountMinor }
    : { problem: t('{field}: {problem}', { field: field.label, problem: read.problem }) }
}

/** What a bulk edit sets: the fields that were ticked, and no other. */
export function readBulkValues(
  fields: readonly BulkField[],
  form: FormData,
  surroundings: Surroundings,
): ReadValues {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const names = inputNames(field)
    if (form.get(names.isSet) === null) continue
    const given = form.get(names.value)
    const read = readValue(field, typeof given === 'string' ? given.trim() : '', surroundings)
    if (read.problem !== undefined) return { problem: read.problem }
    values[field.name] = read.value
  }
  return Object.keys(values).length === 0
    ? { problem: surroundings.words.t('Tick at least one field to change.') }
    : { values }
}
