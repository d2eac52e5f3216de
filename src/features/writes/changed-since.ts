import type { FlattenedField, PayloadRequest } from 'payload'

import type { Changes } from '@/domain/audit'
import { labelText } from '@/domain/languages/label-text'
import { mayAll } from '@/domain/permissions'
import { contextOfRequest } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

/** A field, by its name or `group.field`, with its label. */
export interface ChangedField {
  path: string
  label: string
}

/** The changes of a document since one of its versions. */
export interface ChangedSince {
  /** The name of the newest change's actor; null when the caller may not see it. */
  changedBy: string | null
  changes: ChangedField[]
}

interface EntryRow {
  [column: string]: unknown
  atMs: number
  actorId: string | null
  actorName: string
  changes: Changes
}

const ENTRIES = `
  select round(extract(epoch from at) * 1000)::float8 as "atMs", actor_id as "actorId", actor_name as "actorName", changes
  from audit_entries where chain = $1 and at >= to_timestamp($2::float8 / 1000) order by position desc limit 50`

/** The longest time between a version and its audit entry, used when nothing else identifies the entry. */
const RECORDED_WITHIN_MS = 2000

function valueAt(data: Readonly<Record<string, unknown>>, path: string): unknown {
  const [head = path, inner] = path.split('.')
  const value = data[head]
  if (inner === undefined) return value
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[inner] : undefined
}

const isScalar = (value: unknown) => value === null || typeof value !== 'object'

/**
 * Whether the caller's values for an entry's fields equal those before or after the entry; null when neither is
 * certain.
 */
function sideOf({ changes }: EntryRow, sent: Readonly<Record<string, unknown>>): 'before' | 'after' | null {
  const known = Object.entries(changes).flatMap(([path, change]) => {
    const value = valueAt(sent, path)
    return value === undefined || !isScalar(value) ? [] : [{ value, ...change }]
  })
  if (known.some(({ value, before }) => value === before)) return 'before'
  return known.some(({ value, after }) => value === after) ? 'after' : null
}

/**
 * Whether an entry belongs to the caller's version itself. It is written after the version's time, as entries of
 * later changes are. A caller who sends the values before the entry has not seen it.
 */
function isOfVersion(entry: EntryRow, sinceMs: number, sent: Readonly<Record<string, unknown>>): boolean {
  const side = sideOf(entry, sent)
  return side === null ? entry.atMs <= sinceMs + RECORDED_WITHIN_MS : side === 'after'
}

async function mayRead(field: FlattenedField, req: PayloadRequest): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access.read : undefined
  return read === undefined ? true : read({ req })
}

function labelOf(field: FlattenedField, { i18n }: PayloadRequest): string {
  const label = labelText('label' in field ? field.label : undefined, i18n)
  if (label !== undefined && label !== '') return label
  const words = field.name
    .replace(/^_/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A field that the caller may read, by its path in the audit trail. */
async function describe(
  fields: readonly FlattenedField[],
  path: string,
  req: PayloadRequest,
): Promise<ChangedField | null> {
  const [head, ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  if (!field || !(await mayRead(field, req))) return null
  if (rest.length === 0) return { path, label: labelOf(field, req) }
  const inner = 'flattenedFields' in field ? await describe(field.flattenedFields, rest.join('.'), req) : null
  return inner && { path, label: `${labelOf(field, req)} > ${inner.label}` }
}

/** Staff see the actor's name; other callers see only their own. */
function nameFor(req: PayloadRequest, newest: EntryRow | undefined): string | null {
  const { actor } = contextOfRequest(req)
  const isKnown = mayAll(actor, 'audit-entries', 'read history') || newest?.actorId === actor.id
  return newest && isKnown ? newest.actorName : null
}

/** The changes by others since the caller's version of a document, from the audit trail. */
export async function changedSince(
  req: PayloadRequest,
  sql: Sql,
  document: {
    chain: string
    fields: readonly FlattenedField[]
    sinceMs: number
    /** The values that the caller sends. */
    sent: Readonly<Record<string, unknown>>
  },
): Promise<ChangedSince> {
  const { chain, fields, sinceMs, sent } = document
  const entries = await sql.query<EntryRow>(ENTRIES, [chain, sinceMs])
  const oldest = entries.at(-1)
  const since = oldest && isOfVersion(oldest, sinceMs, sent) ? entries.slice(0, -1) : entries
  const paths = new Set(since.toReversed().flatMap(({ changes }) => Object.keys(changes)))
  const described = await Promise.all([...paths].map((path) => describe(fields, path, req)))
  return {
    changedBy: nameFor(req, since[0]),
    changes: described.filter((field) => field !== null),
  }
}
