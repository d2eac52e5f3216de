import type { Where } from 'payload'

import { storedVersion } from '@/features/writes/stored-version'
import { isStale, versionConflict, versionSent } from '@/features/writes/version-conflict'
import { requiredVersionOf, staleVersion } from '@/platform/required-version'
import { sqlOfTransaction } from '@/platform/database/transaction'

import type { Write } from './write-reach'
import { withoutTrash } from './write-reach'

/** Whether the caller may change the document: if not, or if it is in the trash, the answer says nothing of its versions. */
async function isReachable(write: Write, id: string, reach: Where | true): Promise<boolean> {
  const { collection, req } = write
  const own: Where = { id: { equals: id } }
  const where = withoutTrash(write, reach === true ? own : { and: [own, reach] })
  return (
    (await req.payload.db.findOne({ collection: collection.slug, req, where, select: { id: true } })) !== null
  )
}

/** The caller asked for the version that v1 shows; that of a draft behind it is not what they saw. */
async function assertRequired({ collection, req }: Write, id: string): Promise<void> {
  const required = requiredVersionOf(req, { collection: collection.slug, id })
  if (required === null) return
  const sql = await sqlOfTransaction(req)
  const stored = await storedVersion(req, sql, { collection, id, state: 'row' })
  if (!stored || required.includes(stored.contentAtMs)) return
  throw staleVersion()
}

/**
 * Refuses an update that names another version than the one it would replace. Called under the document's lock: no other
 * comes in between.
 * @throws DomainError `CONFLICT` with what has changed, `PRECONDITION_FAILED`, `VALIDATION_ERROR`.
 */
export async function assertVersion(write: Write, id: string, reach: Where | true): Promise<void> {
  await assertRequired(write, id)
  const { args, collection, operation, req } = write
  const sentMs = operation === 'update' ? versionSent(args.data) : null
  if (sentMs === null) return
  const sql = await sqlOfTransaction(req)
  const stored = await storedVersion(req, sql, { collection, id, state: 'newest' })
  if (!stored || !isStale(sentMs, stored) || !(await isReachable(write, id, reach))) return
  throw await versionConflict(req, sql, {
    ...{ chain: `${collection.slug}:${id}`, fields: collection.flattenedFields },
    ...{ sinceMs: sentMs, sent: args.data ?? {}, stored },
  })
}
