/** A value of a document as it stands in a file, made of JSON that the database writes, without presenting it first. */
export type WrittenValue =
  /** What the database writes as JSON does: a text, an id, a time, a number, a truth. */
  | { kind: 'plain'; column: Expression }
  /** Minor units, to which the currency is added. */
  | { kind: 'money'; column: Expression }
  /** Anything else that the database makes JSON of, with spaces in it; `cells` writes it for tables. */
  | { kind: 'json'; column: Expression; cells: (value: unknown) => string }
  /** Several values as one, null when all of them are. */
  | { kind: 'object'; parts: readonly NamedValue[] }

/** An expression of the database, for the row `t`. */
type Expression = (t: string) => string

export interface NamedValue {
  name: string
  value: WrittenValue
}

/** Rows of another table that belong to a document. */
export interface WrittenList {
  kind: 'list'
  /** What follows the columns in a select of the rows, `alias`, of the document `t`. */
  rest: (t: string) => string
  alias: string
  fields: readonly WrittenField[]
  /** Of the rows' amounts, where it is not the document's. */
  currency?: string
}

/** How a file has a field of a document. */
export interface WrittenField {
  name: string
  value: WrittenValue | WrittenList
}

export type FileFormat = 'ndjson' | 'csv'

/** As JavaScript writes a number. */
const numberOf = (column: string) => `trim_scale(${column})`

export const plainValue = (column: Expression): WrittenValue => ({ kind: 'plain', column })

export const numberValue = (column: Expression): WrittenValue => plainValue((t) => numberOf(column(t)))

/** A check box that was never set is off. */
export const truthValue = (column: Expression): WrittenValue =>
  plainValue((t) => `coalesce(${column(t)}, false)`)

/** As `Date.prototype.toISOString` writes it. */
export const timeValue = (column: Expression): WrittenValue =>
  plainValue((t) => `to_char(${column(t)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

export const moneyValue = (column: Expression): WrittenValue => ({
  kind: 'money',
  column: (t) => numberOf(column(t)),
})

/** The same fields as they are written, when all of them can be. */
export function writtenFields(
  fields: readonly { name: string; written?: WrittenField['value'] }[],
): WrittenField[] | null {
  const able = fields.flatMap(({ name, written }) => (written ? [{ name, value: written }] : []))
  return able.length === fields.length ? able : null
}
