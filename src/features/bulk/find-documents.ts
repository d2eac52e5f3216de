import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { readUpTo } from '@/platform/limits/page-limit'
import { apartRequest, searchCondition } from '@/platform/panel-list'

/** What a list of the panel shows: its conditions, its search, and whether it is the trash. */
export interface ListFilter {
  readonly where?: Where | undefined
  readonly search?: string | undefined
  readonly isTrash?: boolean | undefined
}

export interface FoundDocument {
  readonly id: string
  readonly title: string
  /** Of collections with drafts: that of the newest version. */
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

/** The documents that match and that the caller may read, by one statement. */
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
    // What this read is told must not reach what the request does afterwards.
    req: apartRequest(req),
  })
  return docs.map((doc) => {
    const row: Readonly<Record<string, unknown>> = { ...doc }
    const status = row['_status']
    return { id: doc.id, title: titleOf(collection, row), status: typeof status === 'string' ? status : null }
  })
}

/** The condition by which the panel's list finds what it shows. */
export function conditionOf(collection: SanitizedCollectionConfig, filter: ListFilter): Where {
  const { search = '', where = {}, isTrash = false } = filter
  const shown = searchCondition(collection, { where, search })
  return isTrash ? { and: [shown, { deletedAt: { exists: true } }] } : shown
}
