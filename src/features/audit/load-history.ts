import type { PayloadRequest } from 'payload'

import type { AuditAction, Changes } from '@/domain/audit'
import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

export interface HistoryEntry {
  [column: string]: unknown
  id: string
  /** The position in the document's chain, from 1. */
  position: number
  at: string
  action: AuditAction
  collection: string
  documentId: string
  title: string
  actorType: string
  actorName: string
  channel: string
  ipPrefix: string | null
  requestId: string
  reason: string | null
  changes: Changes
}

export interface HistoryPage {
  entries: readonly HistoryEntry[]
  /** The position before which older entries exist; null when there are none. */
  olderThan: number | null
}

const PAGE_SIZE = 20

const COLUMNS = `
  id, position::float8 as position, to_json(at) as at, action, document_collection as collection,
  document_id as "documentId", document_title as title, actor_type as "actorType", actor_name as "actorName", channel,
  ip_prefix as "ipPrefix", request_id as "requestId", reason, changes`

const PAGE = `
  select ${COLUMNS} from audit_entries where chain = $1 and position < $2 order by position desc limit ${String(PAGE_SIZE + 1)}`

const ONE = `select ${COLUMNS} from audit_entries where id = $1`

/**
 * A page of a document's audit trail, the newest entry first; empty for callers who are not staff. Only
 * administrators get the network of an entry. The calling code has to check whether the principal may read the
 * document, and which of its fields.
 */
export async function loadHistory(
  req: PayloadRequest,
  document: { collection: string; id: string },
  before = Number.MAX_SAFE_INTEGER,
): Promise<HistoryPage> {
  const actor = actorOfUser(req.user)
  if (!mayAll(actor, 'audit-entries', 'read history')) return { entries: [], olderThan: null }
  const chain = `${document.collection}:${document.id}`
  const rows = await sqlOf(req.payload).query<HistoryEntry>(PAGE, [chain, before])
  const page = rows.slice(0, PAGE_SIZE)
  const entries = mayAll(actor, 'audit-entries', 'read')
    ? page
    : page.map((entry) => ({ ...entry, ipPrefix: null }))
  return { entries, olderThan: rows.length > PAGE_SIZE ? (entries.at(-1)?.position ?? null) : null }
}

/** One entry, for administrators; null for other callers and for an unknown id. */
export async function loadAuditEntry(req: PayloadRequest, id: string): Promise<HistoryEntry | null> {
  if (!mayAll(actorOfUser(req.user), 'audit-entries', 'read')) return null
  const [row] = await sqlOf(req.payload).query<HistoryEntry>(ONE, [id])
  return row ?? null
}
