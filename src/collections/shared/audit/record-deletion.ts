import type { CollectionAfterDeleteHook } from 'payload'

import { auditContextOf, recordAudit } from '@/platform/audit/audit'
import { withTransaction } from '@/platform/database/transaction'

import { auditedFieldsOf, fieldChanges } from './audited-fields'
import { titleOf } from './record-change'

/** Writes what was deleted for good to the audit trail, with the values that are gone. */
export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const ctx = auditContextOf(req)
  const row = doc as Readonly<Record<string, unknown>>
  const changes = fieldChanges(auditedFieldsOf(collection), { before: row, after: null })
  const document = { collection: collection.slug, id: String(id), title: titleOf(collection, row) }
  await withTransaction(ctx, (sql) => recordAudit(ctx, sql, [{ document, action: 'delete', changes }]))
}
