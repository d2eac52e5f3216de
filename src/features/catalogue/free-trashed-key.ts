import type { Where } from 'payload'

import { accessTo } from '@/access/permissions'
import { nextCopySku, nextCopySlug } from '@/domain/catalogue/copy'
import type { KeyedCollection } from '@/domain/catalogue/held-key'
import { HELD_KEYS } from '@/domain/catalogue/held-key'
import { DomainError } from '@/domain/errors'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

/** A document whose key was freed. */
export interface FreedKey {
  id: string
  freed: string
  /** Its new key. */
  now: string
}

/** An unused name: the former key with a mark. */
async function freeName(ctx: Context, collection: KeyedCollection, value: string): Promise<string> {
  const field = HELD_KEYS[collection]
  const next = field === 'sku' ? nextCopySku : nextCopySlug
  const stem = field === 'sku' ? `${value.slice(0, 50)}-TRASH` : `${value.slice(0, 80)}-trash`
  const candidates = [stem, ...Array.from({ length: 100 }, (_, index) => next(stem, index + 1))]
  const sql = await sqlOfContext(ctx)
  const rows = await sql.query<{ taken: string }>(
    `select ${field} as taken from ${collection} where ${field} = any($1::text[])`,
    [candidates],
  )
  const taken = new Set(rows.map((row) => row.taken))
  const free = candidates.find((candidate) => !taken.has(candidate))
  if (free === undefined)
    throw new DomainError('CONFLICT', `Rename some of the documents that freed ${value} first.`)
  return free
}

/** A variant is in the trash with its product, too. */
function inTrash(collection: KeyedCollection): Where {
  const own: Where = { deletedAt: { exists: true } }
  return collection === 'variants' ? { or: [own, { 'product.deletedAt': { exists: true } }] } : own
}

const notInTrash = () => new DomainError('NOT_FOUND', 'No such document in the trash.')

/**
 * Frees the slug or SKU of a document in the trash, and its external reference, so that another document can use them. A
 * restored document keeps its new key.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, and `NOT_FOUND` for a document that is not in the
 * trash.
 */
export async function freeTrashedKey(
  ctx: Context,
  collection: KeyedCollection,
  id: string,
): Promise<FreedKey> {
  const { payload, req } = ctx
  if (!req) throw new Error('this is done within a request')
  if (!req.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  const verdict = await accessTo(collection, 'update')({ req })
  if (verdict === false) throw new DomainError('FORBIDDEN', 'You may not change this.')
  if (!UUID.test(id)) throw notInTrash()
  const field = HELD_KEYS[collection]
  const own: Where = { and: [{ id: { equals: id } }, inTrash(collection)] }
  const where: Where = typeof verdict === 'object' ? { and: [own, verdict] } : own
  const { docs } = await payload.find({
    collection,
    where,
    trash: true,
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const found = docs[0] as (Record<string, unknown> & { id: string }) | undefined
  const freed = found?.[field]
  if (!found || typeof freed !== 'string') throw notInTrash()
  const now = await freeName(ctx, collection, freed)
  await payload.update({
    collection,
    id,
    data: { [field]: now, externalReference: null },
    trash: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { id, freed, now }
}
