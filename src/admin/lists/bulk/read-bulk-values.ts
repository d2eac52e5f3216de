import { readAmount } from '../../money/amount-text'
import type { BulkField } from './bulk-field'

type Values = Readonly<Record<string, unknown>>
export type ReadValues = { values: Values; problem?: undefined } | { values?: undefined; problem: string }

/** Names of a field's inputs in the form of a bulk edit. */
export const inputNames = (field: BulkField) => ({ isSet: `set-${field.name}`, value: `value-${field.name}` })

type ReadValue = { value: unknown; problem?: undefined } | { value?: undefined; problem: string }

function readNumber(field: BulkField, text: string): ReadValue {
  const value = Number(text.replace(',', '.'))
  if (!Number.isFinite(value)) return { problem: `${field.label}: ${text} is not a number.` }
  if (field.min !== undefined && value < field.min) {
    return { problem: `${field.label}: at least ${String(field.min)}.` }
  }
  if (field.max !== undefined && value > field.max) {
    return { problem: `${field.label}: at most ${String(field.max)}.` }
  }
  return { value }
}

function readValue(field: BulkField, text: string, currency: string): ReadValue {
  if (field.kind === 'flag') return { value: text === 'yes' }
  if (text === '') {
    return field.isRequired ? { problem: `${field.label} cannot be empty.` } : { value: null }
  }
  if (field.kind === 'number') return readNumber(field, text)
  if (field.kind === 'day') return { value: `${text}T12:00:00.000Z` }
  if (field.kind !== 'amount') return { value: text }
  const read = readAmount(text, currency)
  return read.problem === undefined
    ? { value: read.amountMinor }
    : { problem: `${field.label}: ${read.problem}` }
}

/** What a bulk edit sets: the fields that were ticked, and no other. */
export function readBulkValues(fields: readonly BulkField[], form: FormData, currency: string): ReadValues {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const names = inputNames(field)
    if (form.get(names.isSet) === null) continue
    const given = form.get(names.value)
    const read = readValue(field, typeof given === 'string' ? given.trim() : '', currency)
    if (read.problem !== undefined) return { problem: read.problem }
    values[field.name] = read.value
  }
  return Object.keys(values).length === 0 ? { problem: 'Tick at least one field to change.' } : { values }
}
