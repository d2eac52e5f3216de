import type { Texts } from '@/platform/database/stream-rows'

import type { WrittenField, WrittenList, WrittenValue } from './values'

/** A function of PostgreSQL takes 100 arguments at most. */
const MAX_VALUES = 90

/** A list of rows that belong to documents. */
export interface ListShape {
  /** Selects the rows of all documents whose ids are its parameter: the place of the document's id, and the columns. */
  select: string
  shape: Shape
}

/** How the rows of a table are read. */
export interface Shape {
  fields: readonly WrittenField[]
  columns: readonly string[]
  /** The values of a row, in the order of its fields, as a list of JSON. */
  valuesOf: (row: Texts) => string
  lists: readonly ListShape[]
  /** Where a row has its id, which its lists are read by, and the currency of its amounts; null where it needs none. */
  idAt: number | null
  currencyAt: number | null
}

function expressionsOf(value: WrittenValue, alias: string): string[] {
  return value.kind === 'object'
    ? value.parts.flatMap((part) => expressionsOf(part.value, alias))
    : [value.column(alias)]
}

/** Columns that hold these values as JSON, which the database makes of a list at a fraction of what an object takes. */
function jsonColumns(values: readonly string[]): string[] {
  const columns: string[] = []
  for (let from = 0; from === 0 || from < values.length; from += MAX_VALUES)
    columns.push(`json_build_array(${values.slice(from, from + MAX_VALUES).join(', ')})::text`)
  return columns
}

/** The list of JSON that some columns hold together. */
function joinedFrom(at: number, count: number): (row: Texts) => string {
  if (count === 1) return (row) => row[at] ?? '[]'
  return (row) =>
    `[${row
      .slice(at, at + count)
      .map((text) => text?.slice(1, -1) ?? '')
      .join(', ')}]`
}

interface RowsOf {
  alias: string
  fields: readonly WrittenField[]
  currency?: string | undefined
  /** How many columns come before those of the shape. */
  before: number
}

function listShape({ rest, alias, fields, currency }: WrittenList): ListShape {
  const shape = shapeOf({ alias, fields, currency, before: 1 })
  const columns = shape.columns.map((column, index) => `${column} as c${String(index)}`).join(', ')
  const select = `select p.n, x.* from unnest($1::uuid[]) with ordinality p(id, n)
    cross join lateral (select ${columns} ${rest('p')}) x`
  return { select, shape }
}

/** How rows with these fields are read. */
export function shapeOf({ alias, fields, currency, before }: RowsOf): Shape {
  const values = fields.map(({ value }) => value)
  const lists = values.flatMap((value) => (value.kind === 'list' ? [listShape(value)] : []))
  const single = values.flatMap((value) => (value.kind === 'list' ? [] : expressionsOf(value, alias)))
  const columns = jsonColumns(single)
  const valuesOf = joinedFrom(before, columns.length)
  const add = (column: string) => before + columns.push(column) - 1
  const idAt = lists.length === 0 ? null : add(`${alias}.id`)
  const currencyAt = currency === undefined ? null : add(currency)
  return { fields, columns, valuesOf, lists, idAt, currencyAt }
}
