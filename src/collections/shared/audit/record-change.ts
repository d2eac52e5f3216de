import type {
  CollectionAfterChangeHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import type { AuditAction } from '@/domain/audit'
import { auditContextOf, recordAudit } from '@/platform/audit/audit'
import { withTransaction } from '@/platform/database/transaction'

import { auditedFieldsOf, fieldChanges } from './audited-fields'

type Row = Readonly<Record<string, unknown>>

/**
 * The document as it is stored now. What the hook gets is what the caller may and wants to see of it: with `select` they
 * would choose what the audit trail says.
 */
async function storedDocument(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: string,
): Promise<Row | null> {
  const { db } = req.payload
  const slug: CollectionSlug = collection.slug
  if (!collection.versions)
    return db.findOne<Row & { id: string }>({ collection: slug, req, where: { id: { equals: id } } })
  // With drafts, the newest version is what was saved; the document itself may still be the published one.
  const where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await db.findVersions<Row>({ collection: slug, req, where, limit: 1, pagination: false })
  return docs[0]?.version ?? null
}

function actionOf(operation: 'create' | 'update', before: Row, after: Row): AuditAction {
  if (operation === 'create') return 'create'
  const [was, is] = [Boolean(before['deletedAt']), Boolean(after['deletedAt'])]
  if (was === is) return 'update'
  return is ? 'trash' : 'restore'
}

/** What people call a document: the field that the panel shows as its title. */
export function titleOf(collection: SanitizedCollectionConfig, row: Row): string {
  // A service account has an address that says nothing of it.
  const field = row['isService'] === true ? 'name' : (collection.admin.useAsTitle ?? 'id')
  const title: unknown = row[field] ?? row['filename'] ?? row['id']
  return typeof title === 'string' && title !== '' ? title : String(row['id'])
}

/** Writes what a save changed to the audit trail; a save that changes nothing leaves no entry. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const id = String((doc as Row)['id'])
  const after = await storedDocument(req, collection, id)
  if (!after) return
  const before = (previousDoc ?? {}) as Row
  const changes = fieldChanges(auditedFieldsOf(collection), {
    before: operation === 'create' ? null : before,
    after,
  })
  if (Object.keys(changes).length === 0) return
  const ctx = auditContextOf(req)
  const document = { collection: collection.slug, id, title: titleOf(collection, { ...after, id }) }
  await withTransaction(ctx, (sql) =>
    recordAudit(ctx, sql, [{ document, action: actionOf(operation, before, after), changes }]),
  )
}
