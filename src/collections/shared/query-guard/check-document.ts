import type { FlattenedField } from 'payload'

import type { FieldProblem } from '@/domain/errors'
import { valueProblem } from '@/platform/plain-text'

import { isDate, isNumber, isUuid } from './check-value'
import { isRecord } from './judge-where'
import { richTextProblem } from './check-rich-text'

type Json = Readonly<Record<string, unknown>>

/** The rows of one list, unless its field says less. */
const MAX_ROWS = 500

/** A document as it is written, and what is wrong with it. */
export interface Checked {
  data: Json
  problems: FieldProblem[]
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined
/** Forms send numbers and marks as texts, and nothing as an empty one. */
const isBlank = (value: unknown): boolean => isEmpty(value) || value === ''

function optionsOf(field: FlattenedField & { type: 'select' | 'radio' }): readonly string[] {
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

function pointerProblem(field: FlattenedField & { type: 'relationship' | 'upload' }, value: unknown) {
  const { relationTo } = field
  if (typeof relationTo === 'string') {
    return isUuid(idOf(value)) ? undefined : 'This is the id of a document (a UUID).'
  }
  const { relationTo: slug, value: id } = isRecord(value) ? value : {}
  const isKnown = relationTo.some((known) => known === slug)
  return isKnown && isUuid(idOf(id)) ? undefined : 'This is {"relationTo": …, "value": …}.'
}

/** A document that was read with its relations filled in may be sent back as it is. */
const idOf = (value: unknown): unknown => (isRecord(value) ? value['id'] : value)

function optionProblem(field: FlattenedField & { type: 'select' | 'radio' }, value: unknown) {
  const options = optionsOf(field)
  return options.includes(value as string) ? undefined : `This is one of: ${options.join(', ')}.`
}

const isBoolean = (value: unknown) => typeof value === 'boolean' || value === 'true' || value === 'false'

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'textarea', 'email', 'code'])

/** What is wrong with one value of a field that holds one or many. */
function scalarProblem(field: FlattenedField, value: unknown): string | undefined {
  if (TEXT_TYPES.has(field.type)) return typeof value === 'string' ? undefined : 'This is a text.'
  switch (field.type) {
    case 'number':
      return isNumber(value) ? undefined : 'This is a number.'
    case 'checkbox':
      return isBoolean(value) ? undefined : 'This is true or false.'
    case 'date':
      return isDate(value) ? undefined : 'This is a date, such as 2026-03-29T02:30:00Z.'
    case 'select':
    case 'radio':
      return optionProblem(field, value)
    case 'relationship':
    case 'upload':
      return pointerProblem(field, value)
    case 'richText':
      return richTextProblem(value)
    default:
      return undefined
  }
}

const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

function mayBeBlank(field: FlattenedField): boolean {
  return field.type !== 'text' && field.type !== 'textarea'
}

function manyProblem(field: FlattenedField, value: unknown): string | undefined {
  if (isBlank(value)) return undefined
  if (!Array.isArray(value)) return 'This is a list.'
  if (value.length > MAX_ROWS) return `This has at most ${String(MAX_ROWS)} entries.`
  return value.map((item) => scalarProblem(field, item)).find((problem) => problem !== undefined)
}

/** Fields of what is empty are empty themselves: Payload and our hooks read on into groups. */
function emptied(fields: readonly FlattenedField[]): Json {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.type === 'group' ? emptied(field.flattenedFields) : null]),
  )
}

function checkGroup(
  field: FlattenedField & { type: 'group' | 'tab' },
  value: unknown,
  path: string,
): Checked {
  if (isBlank(value)) return { data: emptied(field.flattenedFields), problems: [] }
  if (!isRecord(value)) return { data: {}, problems: [{ path, message: 'This is an object.' }] }
  return checkFields(field.flattenedFields, value, `${path}.`)
}

function checkRows(
  field: FlattenedField & { type: 'array' },
  value: unknown,
  path: string,
): { data: unknown; problems: FieldProblem[] } {
  // A form sends the number of rows where there are none.
  if (isBlank(value) || value === 0 || value === '0') return { data: [], problems: [] }
  const refuse = (message: string) => ({ data: [], problems: [{ path, message }] })
  if (!Array.isArray(value)) return refuse('This is a list.')
  const most = field.maxRows ?? MAX_ROWS
  if (value.length > most) return refuse(`This has at most ${String(most)} rows.`)
  if (!value.every(isRecord)) return refuse('The rows of this list are objects.')
  const rows = value.map((row, index) => checkFields(field.flattenedFields, row, `${path}.${String(index)}.`))
  return { data: rows.map(({ data }) => data), problems: rows.flatMap(({ problems }) => problems) }
}

function checkField(
  field: FlattenedField,
  value: unknown,
  path: string,
): { data: unknown; problems: FieldProblem[] } {
  if (field.type === 'group' || field.type === 'tab') return checkGroup(field, value, path)
  if (field.type === 'array') return checkRows(field, value, path)
  const isNothing = isEmpty(value) || (value === '' && mayBeBlank(field))
  const problem = isMany(field)
    ? manyProblem(field, value)
    : isNothing
      ? undefined
      : scalarProblem(field, value)
  const data = field.type === 'relationship' && !isMany(field) ? idOf(value) : value
  return { data, problems: problem === undefined ? [] : [{ path, message: problem }] }
}

/** The fields of a document, or of a part of one. What is no field is passed on: Payload leaves it out. */
function checkFields(fields: readonly FlattenedField[], data: Json, prefix = ''): Checked {
  const checked: Record<string, unknown> = { ...data }
  const problems: FieldProblem[] = []
  for (const field of fields) {
    if (!Object.hasOwn(data, field.name) || data[field.name] === undefined) continue
    const one = checkField(field, data[field.name], `${prefix}${field.name}`)
    checked[field.name] = one.data
    problems.push(...one.problems)
  }
  return { data: checked, problems }
}

/**
 * Holds a document that came from outside against its fields, before any hook reads it: Payload validates after hooks have
 * run, and a draft not at all.
 */
export function checkDocument(fields: readonly FlattenedField[], data: unknown): Checked {
  if (!isRecord(data)) {
    return { data: {}, problems: [{ path: '', message: 'The body is a JSON object of fields.' }] }
  }
  const problem = valueProblem(data)
  if (problem !== undefined) return { data, problems: [{ path: '', message: problem }] }
  const id = data['id']
  const isIdFine = id === undefined || id === null || isUuid(id) || fields.some(({ name }) => name === 'id')
  const checked = checkFields(fields, data)
  if (!isIdFine) checked.problems.push({ path: 'id', message: 'This is an id (a UUID).' })
  for (const name of ['password', 'confirm-password']) {
    if (data[name] === undefined || data[name] === null || typeof data[name] === 'string') continue
    checked.problems.push({ path: name, message: 'This is a text.' })
  }
  return checked
}
