import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import type { Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'

import { declarationOf } from '../declarations'

type Row = Readonly<Record<string, unknown>>

/** Bookkeeping of the framework and of ourselves, which says nothing about what the actor did. */
const IGNORED = new Set(['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'search'])

/** A password is stored as its hash; a change of it is shown as one, never what it is. */
const RENAMED: Readonly<Record<string, string>> = { hash: 'password' }

function auditedPart(fields: readonly FlattenedField[], row: Row | null): Row | null {
  if (!row) return null
  const names = fields.map((field) => field.name).filter((name) => !IGNORED.has(name))
  return Object.fromEntries(names.map((name) => [RENAMED[name] ?? name, row[name]]))
}

/** What differs between two states of a document, by its own fields; null is "did not exist". */
export function fieldChanges(
  fields: readonly FlattenedField[],
  { before, after }: { before: Row | null; after: Row | null },
): Changes {
  const groups = fields.filter((field) => field.type === 'group').map((field) => field.name)
  return changesBetween(auditedPart(fields, before), auditedPart(fields, after), new Set(groups))
}

/** The fields of a collection that its entries tell: all but those that its declaration leaves out. */
export function auditedFieldsOf(collection: SanitizedCollectionConfig): FlattenedField[] {
  const audit = declarationOf(collection)?.audit
  const except = audit?.records === 'every change' ? (audit.except ?? []) : []
  return collection.flattenedFields.filter(({ name }) => !except.includes(name))
}
