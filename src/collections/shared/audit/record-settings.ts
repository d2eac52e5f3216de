import type { GlobalAfterChangeHook } from 'payload'

import { labelText } from '@/domain/languages/label-text'
import { auditContextOf, recordAudit } from '@/platform/audit/audit'
import { withTransaction } from '@/platform/database/transaction'

import { fieldChanges } from './audited-fields'

/** Writes a change of the store's settings to the audit trail. */
export const recordSettings: GlobalAfterChangeHook = async ({ global, previousDoc, req }) => {
  const ctx = auditContextOf(req)
  // What the hook gets is what the caller wants to see of it; this is what is stored.
  const after = await req.payload.db.findGlobal<Readonly<Record<string, unknown>>>({ slug: global.slug, req })
  const before = (previousDoc ?? {}) as Readonly<Record<string, unknown>>
  const changes = fieldChanges(global.flattenedFields, { before, after })
  if (Object.keys(changes).length === 0) return
  const title = labelText(global.label) ?? global.slug
  const document = { collection: global.slug, id: global.slug, title }
  await withTransaction(ctx, (sql) => recordAudit(ctx, sql, [{ document, action: 'settings', changes }]))
}
