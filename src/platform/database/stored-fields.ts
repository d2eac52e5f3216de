import { ADDRESS_FIELDS } from '@/domain/address/address'
import type { StoredField } from '@/domain/record'
import { columnOf } from '@/domain/record'

import type { Parameters } from './parameters'

/** A description of stored fields, such as `ORDER_FIELDS`. */
type Fields = Readonly<Record<string, StoredField>>
type NameOf<Described extends Fields> = keyof Described & string

function fieldOf(fields: Fields, name: string): StoredField {
  const field = fields[name]
  if (!field) throw new Error(`no field ${name} is described`)
  return field
}

/** SQL of an address as a JSON object. */
function addressJson(alias: string, name: string): string {
  const column = columnOf(name)
  const parts = ADDRESS_FIELDS.map((key) => `'${key}', ${alias}.${column}_${key}`)
  return `json_build_object(${parts.join(', ')})`
}

function jsonValue(alias: string, name: string, { as }: StoredField): string {
  if (as === 'address') return addressJson(alias, name)
  const column = `${alias}.${columnOf(name)}`
  return as === 'boolean' ? `${column} is true` : column
}

/** Arguments of `json_build_object` for fields of the table `alias`, named as in the description. */
export function jsonPairs<Described extends Fields>(
  fields: Described,
  names: readonly NameOf<Described>[],
  alias: string,
): string {
  return names.map((name) => `'${name}', ${jsonValue(alias, name, fieldOf(fields, name))}`).join(', ')
}

/**
 * Fields of the table `alias` for a select list. Values come as the description's types say: numbers, booleans and
 * texts.
 */
export function selectFields<Described extends Fields>(
  fields: Described,
  names: readonly NameOf<Described>[],
  alias: string,
): string {
  const selected = names.map((name) => {
    const field = fieldOf(fields, name)
    const value = jsonValue(alias, name, field)
    const typed =
      field.as === 'number' ? `${value}::float8` : field.as === 'time' ? `to_json(${value})` : value
    return `${typed} as "${name}"`
  })
  return selected.join(', ')
}

/** SQL of a JSON list; `[]` when it is empty. `entry` may end with an `order by`. */
export function jsonList(entry: string, from: string): string {
  return `(select coalesce(json_agg(${entry}), '[]') from ${from})`
}

function columnsOf(name: string, { as }: StoredField): { column: string; key: string | null }[] {
  const column = columnOf(name)
  if (as !== 'address') return [{ column, key: null }]
  return ADDRESS_FIELDS.map((key) => ({ column: `${column}_${key}`, key }))
}

/** The columns that hold a description's fields, in its order; an address has nine. */
export function columnNames(fields: Fields, names: readonly string[] = Object.keys(fields)): string[] {
  return names.flatMap((name) => columnsOf(name, fieldOf(fields, name)).map(({ column }) => column))
}

/** A record's values by column, for {@link columnNames}. */
export function columnValues<Value>(
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
): Record<string, Value> {
  const cells: Record<string, unknown> = {}
  for (const { name, column, key } of layoutOf(fields)) {
    const value = record[name]
    cells[column] = key === null ? value : ((value as Record<string, unknown> | null)?.[key] ?? null)
  }
  return cells as Record<string, Value>
}

interface Cell {
  name: string
  column: string
  /** The field of an address. */
  key: string | null
}

const layouts = new WeakMap<Fields, readonly Cell[]>()

/** The columns of a description's fields; computed once, because every write needs them. */
function layoutOf(fields: Fields): readonly Cell[] {
  const known = layouts.get(fields)
  if (known) return known
  const layout = Object.entries(fields).flatMap(([name, field]) =>
    columnsOf(name, field).map((place) => ({ name, ...place })),
  )
  layouts.set(fields, layout)
  return layout
}

/**
 * The insert of one row. Its values come from {@link columnValues}; `expressions` are SQL for columns whose value is
 * computed in the statement.
 */
export function insertRow(
  table: string,
  {
    columns,
    expressions = {},
  }: { columns: readonly string[]; expressions?: Readonly<Record<string, string>> },
  parameters: Parameters,
): string {
  const values = columns.map((column) => expressions[column] ?? parameters.at(column))
  return `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`
}

const JSON_TYPES = { uuid: 'uuid', text: 'text', number: 'numeric', boolean: 'boolean', time: 'timestamptz' }

/** The column list of `jsonb_to_recordset` for rows of a description, by the description's names. */
export function recordsetColumns<Described extends Fields>(
  fields: Described,
  names: readonly NameOf<Described>[],
): string {
  return names
    .map((name) => {
      const { as } = fieldOf(fields, name)
      if (as === 'address') throw new Error('rows of JSON hold no addresses')
      return `"${name}" ${JSON_TYPES[as]}`
    })
    .join(', ')
}

/** The assignments of an update whose values are parameters of the columns' names: {@link columnValues} has them. */
export function assignParameters<Described extends Fields>(
  fields: Described,
  names: readonly NameOf<Described>[],
  parameters: Parameters,
): string {
  return columnNames(fields, names)
    .map((column) => `${column} = ${parameters.at(column)}`)
    .join(', ')
}

/** The assignments of an update from rows of {@link recordsetColumns} under `alias`. */
export function assignFrom(names: readonly string[], alias: string): string {
  return names.map((name) => `${columnOf(name)} = ${alias}."${name}"`).join(', ')
}
