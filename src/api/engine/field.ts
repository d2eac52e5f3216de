import type { FlattenedField } from 'payload'
import { z } from 'zod'

import { columnOf } from '@/domain/record'
import { tagKeyOf } from '@/platform/database/columns/tag-key'

import { quote } from './names'
import type { Present } from './present'
import { presentGroup, presentMoney, toIsoTime } from './present'
import type { SqlFilter } from './resource'
import type { ValueRule } from './values'
import { cellsOfSchema } from './written/table'
import type { NamedValue, WrittenField, WrittenValue } from './written/values'
import { moneyValue, numberValue, plainValue, timeValue, truthValue } from './written/values'

/** What a filter or a sort does with a field. */
export interface FieldRule extends ValueRule {
  /** Column of the resource's own table; of what is none, the name of the field. */
  column: string
  /** Instead of the column, for filters alone. */
  filter?: Pick<SqlFilter, 'value' | 'among' | 'operators'>
  isNullable: boolean
  canFilter: boolean
  canSort: boolean
}

/** A field of the API, compiled from the collection's declaration. */
export interface ApiField {
  name: string
  /** Expressions that the presenter reads, by the name under which a row has them. */
  selects: (t: string) => Readonly<Record<string, string>>
  present: Present
  /** How exports write it without presenting it: the same bytes. Absent where only `present` can make it. */
  written?: WrittenField['value']
  /** Derived when a document is read: no part of exports. */
  isComputed?: true
  /** Given only when asked for with `include`. */
  isOptional: boolean
  isHidden: boolean
  /** Of what it answers. */
  schema: z.ZodType
  /** Whether the collection has a rule of its own for who reads it. */
  isGuarded: boolean
  rule?: FieldRule
  /** Of what is in rows of its own: an expression that differs whenever one of them has been written. */
  stamp?: (t: string) => string
}

/** Where a field lives: its table for what has tables of its own, and the prefix of a group. */
export interface Place {
  table: string
  prefix?: string
}

type Scalar = Pick<ApiField, 'selects' | 'present' | 'stamp'> & {
  written: WrittenValue
  value?: ValueRule & Pick<FieldRule, 'filter'>
}

/** The column of a collection's field, inside a group with its prefix; a relation's column ends in `_id`. */
export function fieldColumn(field: FlattenedField, prefix = ''): string {
  const name = prefix + columnOf(field.name)
  return field.type === 'relationship' || field.type === 'upload' ? `${name}_id` : name
}

/** The values of a column in a file. */
type WriteColumn = (column: (t: string) => string) => WrittenValue

function column(name: string, write: WriteColumn, present: Present = (row) => row[name] ?? null): Scalar {
  const expression = (t: string) => `${t}.${quote(name)}`
  return { selects: (t) => ({ [name]: expression(t) }), present, written: write(expression) }
}

const anyJson: WriteColumn = (column) => ({ kind: 'json', column, cells: cellsOfSchema(z.unknown()) })

function numberColumn(name: string): Scalar {
  const isMoney = name.endsWith('_minor')
  return {
    selects: (t) => ({ [name]: `${t}.${quote(name)}::float8` }),
    present: isMoney ? (row, scope) => presentMoney(row[name], scope.currency) : (row) => row[name] ?? null,
    written: (isMoney ? moneyValue : numberValue)((t) => `${t}.${quote(name)}`),
    value: { type: 'number' },
  }
}

function optionsOf(field: FlattenedField): string[] {
  if (field.type !== 'select' && field.type !== 'radio') return []
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

/** A relation to several documents keeps their ids in the collection's table of relations. */
function manyRelations(
  field: FlattenedField & { type: 'relationship' | 'upload' },
  { table }: Place,
): Scalar {
  const { name, relationTo } = field
  if (typeof relationTo !== 'string')
    throw new Error(`the API cannot derive "${name}" to several collections`)
  const id = quote(`${columnOf(relationTo.replaceAll('-', '_'))}_id`)
  const ids = (t: string) =>
    `array(select r.${id} from ${quote(`${table}_rels`)} r where r.parent_id = ${t}.id and r.path = '${name}' order by r."order")`
  return { selects: (t) => ({ [name]: ids(t) }), present: (row) => row[name] ?? [], written: anyJson(ids) }
}

/** The transactions that wrote the rows of a table of which the condition holds. */
export const stampOfRows = (table: string, where: (row: string) => string): string =>
  `(select string_agg(concat_ws('.', r.id, r.xmin), '-' order by r.id) from ${table} r where ${where('r')})`

/** A select with several values keeps them in a table of its own. */
function manyOptions(name: string, { table }: Place, options: readonly string[]): Scalar {
  const values = quote(`${table}_${name}`)
  const list = (t: string) =>
    `array(select v.value::text from ${values} v where v.parent_id = ${t}.id order by v."order")`
  return {
    selects: (t) => ({ [name]: list(t) }),
    present: (row) => row[name] ?? [],
    written: anyJson(list),
    stamp: (t) => stampOfRows(values, (v) => `${v}.parent_id = ${t}.id`),
    value: {
      ...{ type: 'enum', options },
      filter: { value: (t) => `${t}.value`, among: (t) => `${values} f where f.parent_id = ${t}.id` },
    },
  }
}

/**
 * A text field with several values keeps them in the collection's table of texts. Filters compare them without their case, by
 * an index of that expression; a filter spells the value in lower case.
 */
function manyTexts(name: string, { table }: Place): Scalar {
  const texts = quote(`${table}_texts`)
  const list = (t: string) =>
    `array(select v.text from ${texts} v where v.parent_id = ${t}.id and v.path = '${name}' order by v."order")`
  return {
    selects: (t) => ({ [name]: list(t) }),
    present: (row) => row[name] ?? [],
    written: anyJson(list),
    stamp: (t) => stampOfRows(texts, (v) => `${v}.parent_id = ${t}.id`),
    value: {
      type: 'text',
      filter: {
        value: (t) => tagKeyOf(`${t}.text`),
        among: (t) => `${texts} f where f.parent_id = ${t}.id and f.path = '${name}'`,
      },
    },
  }
}

function group(field: FlattenedField & { type: 'group' }, place: Place): Scalar {
  const prefix = `${place.prefix ?? ''}${columnOf(field.name)}_`
  const parts = field.flattenedFields.map((part) => [columnOf(part.name), fieldColumn(part, prefix)] as const)
  const isText = ({ type }: FlattenedField) => type === 'text' || type === 'textarea' || type === 'email'
  const values = field.flattenedFields.map((part): NamedValue => {
    const write = isText(part) ? plainValue : anyJson
    return { name: columnOf(part.name), value: write((t) => `${t}.${quote(fieldColumn(part, prefix))}`) }
  })
  return {
    selects: (t) => Object.fromEntries(parts.map(([, as]) => [as, `${t}.${quote(as)}`])),
    present: (row) => presentGroup(row, parts),
    written: { kind: 'object', parts: values },
  }
}

/**
 * How one field of a collection is read and presented.
 * @throws Error for a kind of field that this API does not present; declare it as SQL instead.
 */
export function deriveScalar(field: FlattenedField, place: Place): Scalar {
  const name = fieldColumn(field, place.prefix)
  switch (field.type) {
    case 'email':
      return { ...column(name, plainValue), value: { type: 'text', isAddress: true } }
    case 'text':
      return field.hasMany === true
        ? manyTexts(name, place)
        : { ...column(name, plainValue), value: { type: 'text' } }
    case 'textarea':
      return { ...column(name, plainValue), value: { type: 'text' } }
    case 'number':
      return numberColumn(name)
    case 'checkbox':
      return { ...column(name, truthValue, (row) => row[name] === true), value: { type: 'boolean' } }
    case 'date':
      return { ...column(name, timeValue, (row) => toIsoTime(row[name])), value: { type: 'date' } }
    case 'relationship':
    case 'upload':
      if (field.hasMany) return manyRelations(field, place)
      return { ...column(name, plainValue), value: { type: 'uuid' } }
    case 'json':
      return column(name, anyJson)
    case 'select':
      if (field.hasMany) return manyOptions(name, place, optionsOf(field))
      return { ...column(name, plainValue), value: { type: 'enum', options: optionsOf(field) } }
    case 'group':
      return group(field, place)
    default:
      throw new Error(`the API cannot derive "${field.name}", a field of type ${field.type}`)
  }
}

/** The document's own id, which Payload does not declare as a field. */
export const ID_FIELD: ApiField = {
  name: 'id',
  selects: (t) => ({ id: `${t}.id` }),
  present: (row) => row['id'],
  written: plainValue((t) => `${t}.id`),
  isOptional: false,
  isHidden: false,
  schema: z.uuid(),
  isGuarded: false,
  rule: { type: 'uuid', column: 'id', isNullable: false, canFilter: true, canSort: false },
}

/** The id of a row inside a document. */
export const ROW_ID: ApiField = { ...ID_FIELD, schema: z.string() }
