import type { FlattenedField } from 'payload'

import type { Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'

type Row = Readonly<Record<string, unknown>>

/** Bookkeeping of the framework and of ourselves, which says nothing about what somebody did. */
const IGNORED = new Set([
  ...['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'salt'],
  ...['sessions', 'resetPasswordExpiration', 'resetPasswordToken'],
  ...['url', 'thumbnailURL', 'sizes', 'search', 'isOffered'],
])

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
