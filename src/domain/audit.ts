import { msg } from './languages/words'

/** Audit actions: the stored value and its label. */
export const AUDIT_ACTION_LABELS = {
  create: msg('Created'),
  update: msg('Changed'),
  trash: msg('Moved to the trash'),
  restore: msg('Restored'),
  delete: msg('Deleted for good'),
  erase: msg('Personal data erased'),
  transition: msg('New status'),
  'adjust-stock': msg('Stock changed'),
  login: msg('Signed in'),
  'login-failed': msg('Sign-in refused'),
  logout: msg('Signed out'),
  revoke: msg('Sessions ended'),
  'rotate-key': msg('Key rotated'),
  'revoke-key': msg('Key revoked'),
  import: msg('Imported'),
  export: msg('Exported'),
  purge: msg('Old entries purged'),
  settings: msg('Settings changed'),
} as const
export type AuditAction = keyof typeof AUDIT_ACTION_LABELS

/** A field's value before and after; null means empty, or not there yet. */
export interface Change {
  before: unknown
  after: unknown
}

/** Changes by field name; fields of groups are named `group.field`. */
export type Changes = Readonly<Record<string, Change>>

type Row = Readonly<Record<string, unknown>>

export const SECRET_MARK = '[secret]'
const MAX_TEXT = 500
const MAX_ITEMS = 50
const SECRET = /pass(word|phrase|code)|secret|token|^(salt|hash|otp|totp|checkoutKey)$|api[-_]?key|recovery/i

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** A relationship may be an id or the populated document. */
function isDocument(row: Row): boolean {
  return 'id' in row && ('createdAt' in row || 'updatedAt' in row)
}

/** The plain text of a rich text value. */
function wordsOf(node: unknown): string {
  if (!isRow(node)) return ''
  const children: unknown = node['children']
  const inner = Array.isArray(children) ? children.map(wordsOf).join(' ') : ''
  const text: unknown = node['text']
  return `${typeof text === 'string' ? text : ''}${inner}`
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
}

/** Normalises a value for comparison: relationships become ids, and ids of array rows are dropped. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (!isRow(value)) return value
  if (isDocument(value)) return value['id']
  if (isRow(value['root'])) return wordsOf(value['root']).trim() || null
  const entries = Object.entries(value)
    .filter(([key, inner]) => key !== 'id' && plain(inner) !== null)
    .map(([key, inner]): [string, unknown] => [key, SECRET.test(key) ? SECRET_MARK : plain(inner)])
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

function bounded(value: unknown): unknown {
  if (typeof value === 'string') return shorten(value)
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map(bounded)
    return value.length > MAX_ITEMS ? [...items, `… ${String(value.length - MAX_ITEMS)} more`] : items
  }
  if (!isRow(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bounded(inner)]))
}

/** JSON with sorted keys: two values are equal when, and only when, these are. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRow(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

/** Flattens groups: their fields become `group.field`. */
function flatten(row: Row, groups: ReadonlySet<string>): Map<string, unknown> {
  const flat = new Map<string, unknown>()
  for (const [key, value] of Object.entries(row)) {
    if (!groups.has(key)) flat.set(key, value)
    else
      for (const [inner, part] of Object.entries(isRow(value) ? value : {})) flat.set(`${key}.${inner}`, part)
  }
  return flat
}

function changeOf(key: string, before: unknown, after: unknown): Change | null {
  const [was, is] = [plain(before), plain(after)]
  if (canonical(was) === canonical(is)) return null
  const isSecret = SECRET.test(key.split('.').at(-1) ?? key)
  const shown = (value: unknown) => (isSecret && value !== null ? SECRET_MARK : bounded(value))
  return { before: shown(was), after: shown(is) }
}

/**
 * What differs between two states of a document; null means that it did not exist. Secrets are masked, long texts and
 * lists are shortened, and a field with the same value in another form is not a change.
 */
export function changesBetween(
  before: Row | null,
  after: Row | null,
  groups: ReadonlySet<string> = new Set(),
): Changes {
  const was = flatten(before ?? {}, groups)
  const is = flatten(after ?? {}, groups)
  const changes: Record<string, Change> = {}
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const change = changeOf(key, was.get(key), is.get(key))
    if (change) changes[key] = change
  }
  return changes
}
