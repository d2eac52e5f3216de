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

/** How many statements are kept for the same fields; callers may filter and sort as they like. */
const MAX_KEPT = 100

const statements = new WeakMap<readonly ApiField[], Map<string, string>>()

/**
 * The statement that selects what the fields need of the view's rows, `t`, and goes on with `rest`. Kept by its rest, which
 * is short: putting kilobytes together and looking them up each time takes a twentieth of reading one document.
 */
export function selectStatement(view: View, fields: readonly ApiField[], rest: string): string {
  const alike = statements.get(fields) ?? new Map<string, string>()
  const known = alike.get(rest)
  if (known !== undefined) return known
  const statement = `select ${selectList(fields, 't', view.currency('t'))}, ${rest}`
  if (alike.size < MAX_KEPT) statements.set(fields, alike.set(rest, statement))
  return statement
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
