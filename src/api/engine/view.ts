import type { ApiField } from './field'
import { quote } from './names'
import type { Resource, Row, Scope } from './resource'

/** Name under which a row carries the currency of its amounts. */
const CURRENCY = '$currency'

/** A resource as callers of one view see it. */
export interface View {
  resource: Resource
  table: string
  /** Whether the collection has a column that is searched. */
  hasSearch: boolean
  /** Trashed documents are gone for every caller of this API. */
  hasTrash: boolean
  fields: ReadonlyMap<string, ApiField>
  /** The fields of an answer unless the caller chooses others. */
  shown: readonly ApiField[]
  /** The currency of a row's amounts. */
  currency: (t: string) => string
}

/** What a statement has to select for these fields, each expression once. */
export function selectList(fields: readonly ApiField[], t: string, currency?: string): string {
  const expressions = new Map<string, string>()
  for (const field of fields) {
    for (const [as, expression] of Object.entries(field.selects(t))) expressions.set(as, expression)
  }
  if (currency !== undefined) expressions.set(CURRENCY, currency)
  return [...expressions].map(([as, expression]) => `${expression} as ${quote(as)}`).join(', ')
}

const selects = new WeakMap<readonly ApiField[], string>()

/** The same for rows of a view itself, which are `t`: most callers ask for the same fields, and then it is known already. */
export function selectOf(view: View, fields: readonly ApiField[]): string {
  const known = selects.get(fields)
  if (known !== undefined) return known
  const select = selectList(fields, 't', view.currency('t'))
  selects.set(fields, select)
  return select
}

/** One row as the caller gets it. */
export function presentRow(fields: readonly ApiField[], row: Row, scope: Scope): Row {
  const currency = row[CURRENCY]
  const inner = typeof currency === 'string' ? { ...scope, currency } : scope
  const document: Row = {}
  for (const field of fields) document[field.name] = field.present(row, inner)
  return document
}

/** Rows that the database put together as JSON. */
export function presentRows(fields: readonly ApiField[], rows: unknown, scope: Scope): Row[] {
  return Array.isArray(rows) ? rows.map((row) => presentRow(fields, row as Row, scope)) : []
}
