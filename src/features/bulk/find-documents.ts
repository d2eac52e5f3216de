import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { readUpTo } from '@/platform/limits/document-limit'
import { apartRequest, searchCondition } from '@/platform/panel-list'

import type { ListFilter } from './bulk-input'

export interface FoundDocument {
  readonly id: string
  readonly title: string
  /** For collections with drafts: the status of the newest version. */
  readonly status: string | null
}

interface Wish {
  where: Where
  isTrash: boolean
  isDraft: boolean
  limit: number
  sort?: string | string[] | undefined
}

function titleOf(collection: SanitizedCollectionConfig, row: Readonly<Record<string, unknown>>): string {
  const title: unknown = row[collection.admin.useAsTitle ?? 'id']
  return typeof title === 'string' && title !== '' ? title : String(row['id'])
}

/** The matching documents that the caller may read, by one statement. */
export async function findDocuments(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { where, isTrash, isDraft, limit, sort }: Wish,
): Promise<FoundDocument[]> {
  const title = collection.admin.useAsTitle
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where,
    limit,
    pagination: false,
    draft: isDraft,
    trash: isTrash,
    ...(sort === undefined ? {} : { sort }),
    select: { ...(title && title !== 'id' ? { [title]: true } : {}), _status: true },
    overrideAccess: false,
    context: readUpTo(limit),
    // The context of this read must not affect the rest of the request.
    req: apartRequest(req),
  })
  return docs.map((doc) => {
    const row: Readonly<Record<string, unknown>> = { ...doc }
    const status = row['_status']
    return { id: doc.id, title: titleOf(collection, row), status: typeof status === 'string' ? status : null }
  })
}

/** The condition of a panel list. */
export function conditionOf(collection: SanitizedCollectionConfig, filter: ListFilter): Where {
  const { search = '', where = {}, isTrash = false } = filter
  const shown = searchCondition(collection, { where, search })
  return isTrash ? { and: [shown, { deletedAt: { exists: true } }] } : shown
}
