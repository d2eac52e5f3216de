import type { Access, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

/** As much of an operation's arguments as locking asks for. */
export interface WriteArgs {
  id?: unknown
  data?: Readonly<Record<string, unknown>> | null
  where?: Where
  sort?: string | string[]
  limit?: number
  draft?: boolean
  trash?: boolean
  overrideAccess?: boolean
  disableTransaction?: boolean
}

/** An operation that is about to change documents of a collection. */
export interface Write {
  collection: SanitizedCollectionConfig
  operation: 'update' | 'delete' | 'restoreVersion'
  req: PayloadRequest
  args: WriteArgs
}

/** Whether an update moves documents to the trash. */
export function isTrashing({ collection, args, operation }: Write): boolean {
  return operation === 'update' && collection.trash && Boolean(args.data?.['deletedAt'])
}

/** The documents that the caller may do it to, by the same rules that Payload asks afterwards; false for none. */
export async function reachOf(write: Write): Promise<Where | boolean> {
  const { args, collection, operation, req } = write
  if (args.overrideAccess) return true
  const rules: Access[] = [collection.access[operation === 'delete' ? 'delete' : 'update']]
  if (isTrashing(write)) rules.push(collection.access.delete)
  const asked = { req, ...(args.id === undefined ? {} : { id: args.id as string }), data: args.data }
  const conditions: Where[] = []
  for (const rule of rules) {
    const verdict = await rule(asked)
    if (typeof verdict === 'object') conditions.push(verdict)
    else if (!verdict) return false
  }
  return conditions.length === 0 ? true : { and: conditions }
}

/** The same without what is in the trash, unless the operation is about that. */
export function withoutTrash({ args, collection }: Write, where: Where): Where {
  return collection.trash && !args.trash ? { and: [where, { deletedAt: { exists: false } }] } : where
}
