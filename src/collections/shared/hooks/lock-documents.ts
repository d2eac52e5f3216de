import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'

import { UUID } from '@/domain/uuid'
import { tableOf, versionsTableOf } from '@/features/writes/document-tables'
import type { Strength } from '@/features/writes/lock-rows'
import { lockRows } from '@/features/writes/lock-rows'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { onceOpen } from '@/platform/media/upload-first'
import { sqlOfTransaction } from '@/platform/database/transaction'

import { assertVersion } from './assert-version'
import { matchingIds, pinnedTo } from './matching-documents'
import type { Write, WriteArgs } from './write-reach'
import { reachOf } from './write-reach'

const strengthOf = ({ operation }: Write): Strength => (operation === 'delete' ? 'update' : 'no key update')

/**
 * Payload keeps how a person has arranged a list while it draws that list, in one statement and outside any transaction: no
 * lock would outlast the statement that takes it. Of documents of the shop's nothing may be written that way.
 */
const isPanelRecord = ({ args, collection }: Write) =>
  args.disableTransaction === true && collection.slug.startsWith('payload-')

async function lock(write: Write, ids: readonly unknown[]): Promise<void> {
  const { collection, req } = write
  const sql = await sqlOfTransaction(req)
  await lockRows(sql, { table: tableOf(req, collection.slug), ids, strength: strengthOf(write) })
}

/** A row that the caller may not change is neither locked nor waited for: the time of the answer would tell that it is there. */
async function lockOne(write: Write, id: unknown): Promise<void> {
  const { collection, req } = write
  const reach = await reachOf(write)
  // Payload refuses, in its own words.
  if (reach === false || typeof id !== 'string' || !UUID.test(id)) return
  if (reach !== true) {
    const where = { and: [{ id: { equals: id } }, reach] }
    const found = await req.payload.db.findOne({
      collection: collection.slug,
      req,
      where,
      select: { id: true },
    })
    // Said here as Payload says it: to go on would be to write without the lock, if it came into reach just now.
    if (!found) throw new Forbidden(req.t)
  }
  await lock(write, [id])
  await assertVersion(write, id, reach)
}

/** The operation goes on with what it has locked, and with its own condition, which these may no longer fulfil. */
async function lockMatching(write: Write): Promise<WriteArgs> {
  const { args } = write
  const reach = await reachOf(write)
  if (reach === false || !args.where) return args
  const ids = await matchingIds(write, reach)
  await lock(write, ids)
  for (const id of ids) await assertVersion(write, id, reach)
  return { ...args, where: pinnedTo(ids, args.where) }
}

async function lockRestored(write: Write): Promise<void> {
  const { args, collection, req } = write
  if (typeof args.id !== 'string' || !UUID.test(args.id)) return
  const sql = await sqlOfTransaction(req)
  const [version] = await sql.query<{ parentId: string }>(
    `select parent_id as "parentId" from ${versionsTableOf(req, collection.slug)} where id = $1`,
    [args.id],
  )
  if (version) await lockOne({ ...write, args: { ...args, id: version.parentId } }, version.parentId)
}

/**
 * Payload reads a document, merges what was sent, and writes all of it back: of two who change different fields at the
 * same moment, one would undo what the other did. Here the row is locked first, inside the operation's transaction and
 * before the operation reads it: what it merges with, and what the audit trail calls "before", is what it replaces.
 * Runs behind all other hooks of its kind. Where an upload has paused the transaction the row is locked when it goes on, and
 * then has to be the one that was read (`platform/media/store-files.ts`).
 */
export const lockDocuments: CollectionBeforeOperationHook = ({ args, collection, operation, req }) =>
  atPayloadsEdge(async () => {
    if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') return args
    const write: Write = { collection, operation, req, args: args }
    if (isPanelRecord(write)) return args
    if (operation === 'restoreVersion') await lockRestored(write)
    else if (write.args.id !== undefined) await onceOpen(req, () => lockOne(write, write.args.id))
    else return (await lockMatching(write)) as typeof args
    return args
  })
