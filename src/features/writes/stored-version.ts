import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { Sql } from '@/platform/database/transaction'

import { contentChangedColumn, tableOf, versionsTableOf } from './document-tables'

/** When a document last changed, in milliseconds. */
export interface StoredVersion {
  /** `updatedAt` of the newest state, in milliseconds. */
  updatedAtMs: number
  /** The time of the last change of content; forms opened before it are outdated. */
  contentAtMs: number
}

/** For a document with drafts: its newest version, or its own row. */
type State = 'newest' | 'row'

type VersionRow = StoredVersion & Record<string, unknown>

const inMs = (time: string) => `round(extract(epoch from ${time}) * 1000)::float8`

/** With drafts, the newest state is the newest version; the row itself may still be the published one. */
function updatedAt(req: PayloadRequest, { slug, versions }: SanitizedCollectionConfig, state: State): string {
  if (state === 'row' || !versions) return 't.updated_at'
  return `coalesce((select v.version_updated_at from ${versionsTableOf(req, slug)} v
    where v.parent_id = t.id and v.latest order by v.updated_at desc limit 1), t.updated_at)`
}

/** The version of a document. Read it under the document's lock when a decision depends on it. */
export async function storedVersion(
  req: PayloadRequest,
  sql: Sql,
  { collection, id, state }: { collection: SanitizedCollectionConfig; id: string; state: State },
): Promise<StoredVersion | null> {
  const updated = updatedAt(req, collection, state)
  const column = contentChangedColumn(collection)
  const content = column === null ? updated : `coalesce(t.${column}, t.created_at)`
  const [row] = await sql.query<VersionRow>(
    `select ${inMs(updated)} as "updatedAtMs", ${inMs(content)} as "contentAtMs"
    from ${tableOf(req, collection.slug)} t where t.id = $1`,
    [id],
  )
  return row ?? null
}

/** The same for a global; null before its first save. */
export async function storedGlobalVersion(
  req: PayloadRequest,
  sql: Sql,
  slug: string,
): Promise<StoredVersion | null> {
  const at = inMs('updated_at')
  const [row] = await sql.query<VersionRow>(
    `select ${at} as "updatedAtMs", ${at} as "contentAtMs" from ${tableOf(req, slug)} where updated_at is not null limit 1`,
  )
  return row ?? null
}
