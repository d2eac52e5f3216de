import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { APIError, Forbidden } from 'payload'

import { boundBulkWrite } from '@/features/bulk/bound-bulk-write'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** No document has it: an empty list of ids is no condition that SQL knows. */
const NO_ID = '00000000-0000-7000-8000-000000000000'

interface BulkArgs {
  id?: unknown
  where?: unknown
  data?: unknown
  draft?: boolean
  trash?: boolean
  limit?: unknown
  sort?: string | string[]
}

/** A write by a condition that came from outside. Our own code names what it means. */
function isBulkWrite(args: BulkArgs, operation: string, req: PayloadRequest): boolean {
  const isWrite = operation === 'update' || operation === 'delete'
  return isWrite && args.id === undefined && req.payloadAPI !== 'local'
}

function isTrashing({ data }: BulkArgs): boolean {
  if (typeof data !== 'object' || data === null || !('deletedAt' in data)) return false
  return data.deletedAt !== null && data.deletedAt !== undefined
}

/** Holds a bulk write to the documents that its caller means. */
export const boundBulkWrites: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const asked = args as BulkArgs
  if (overrideAccess === true || !isBulkWrite(asked, operation, req)) return args
  // A caller who may not write at all gets that refusal, whatever else is wrong.
  const rule = operation === 'delete' ? collection.access.delete : collection.access.update
  if ((await rule({ req })) === false) throw new Forbidden(req.t)
  const hasDrafts = Boolean(collection.versions && collection.versions.drafts)
  const ids = await atPayloadsEdge(() =>
    boundBulkWrite(req, collection, {
      where: asked.where,
      isTrash: asked.trash ?? false,
      isDraft: hasDrafts && (Boolean(asked.draft) || isTrashing(asked)),
      limit: asked.limit,
      sort: asked.sort,
      expected: req.query['expected'],
    }),
  )
  const reached = { id: { in: ids.length > 0 ? ids : [NO_ID] } }
  const { limit: _limit, ...others } = args as typeof args & { limit?: unknown }
  return { ...others, where: { and: [asked.where, reached] } } as typeof args
}

interface Failure {
  id: unknown
  isPublic?: boolean
  message: string
}

const inPublic = ({ id, isPublic, message }: Failure) => ({
  id,
  message: isPublic === true ? message : 'Something went wrong.',
})

/**
 * A bulk write is one transaction, which the database gives up when it refuses one of its rows: what Payload would
 * answer as done is not. So all of it is done, or nothing, and the answer says why for each document.
 */
export const refusePartialWrites: CollectionAfterOperationHook = ({ args, operation, req, result }) => {
  const isBulk = isBulkWrite(args as BulkArgs, operation, req)
  const { docs = [], errors = [] } = (result ?? {}) as { docs?: unknown[]; errors?: Failure[] }
  if (!isBulk || errors.length === 0) return result
  const documents = errors.map(inPublic)
  const reasons = [...new Set(documents.map(({ message }) => message))].slice(0, 5).join(' ')
  const total = docs.length + errors.length
  const message =
    total === 1
      ? reasons
      : `Nothing was changed: ${String(errors.length)} of ${String(total)} documents cannot be. ${reasons}`
  throw new APIError(message, 409, { code: 'CONFLICT', documents }, true)
}
