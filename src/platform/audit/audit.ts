import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { AuditAction, Changes } from '@/domain/audit'

import type { Actor, Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { networkOf } from '@/platform/http/network'
import { sendTogether } from '@/platform/database/together'
import type { Parameters } from '@/platform/database/parameters'
import type { Sql } from '@/platform/database/transaction'

/** The document that an entry is about. `collection` is a slug; a global is its own only document. */
export interface AuditedDocument {
  collection: string
  id: string
  /** Its name for people: an order's number, a product's title. */
  title: string
}

export interface AuditEntry {
  document: AuditedDocument
  action: AuditAction
  changes?: Changes
  reason?: string | null
}

/**
 * Sorted by chain: entries about several documents lock their chains in one order, so that writers cannot deadlock.
 */
const INSERT = `
  insert into audit_entries (id, document_collection, document_id, document_title, action, reason, changes,
    actor_type, actor_id, actor_name, channel, ip_prefix, request_id)
  select e.id, e.collection, e.document, e.title, e.action::enum_audit_entries_action, e.reason, e.changes,
    $2::enum_audit_entries_actor_type, $3, $4, $5::enum_audit_entries_channel, $6, $7
  from jsonb_to_recordset($1::jsonb) as e(n int, id uuid, collection text, document text, title text, action text,
    reason text, changes jsonb)
  order by e.collection, e.document, e.n`

function wordsOf(reason: string | null | undefined): string | null {
  return reason?.trim() || null
}

function toRow({ document, action, changes, reason }: AuditEntry, n: number) {
  const { collection, id, title } = document
  return {
    ...{ n, id: uuidv7(), collection, document: id, title, action },
    ...{ reason: wordsOf(reason), changes: changes ?? {} },
  }
}

/**
 * The provenance of a change: actor, channel, network and request, as the columns `actor_type` to `request_id` of an
 * entry.
 */
export function provenanceOf({ actor, channel, client, requestId }: Context): (string | null)[] {
  return [actor.type, actor.id, actor.name, channel, networkOf(client?.address ?? null), requestId]
}

const ENTRY_COLUMNS = [
  ...['id', 'document_collection', 'document_id', 'action', 'reason', 'changes'],
  ...['actor_type', 'actor_id', 'actor_name', 'channel', 'ip_prefix', 'request_id'],
] as const

type EntryParameter = `audit.${(typeof ENTRY_COLUMNS)[number]}`

/**
 * The insert of {@link entryValues} as part of the statement that makes the change; `title` is an SQL expression,
 * since only that statement knows it.
 */
export function insertEntry(parameters: Parameters, { title }: { title: string }): string {
  const values = ENTRY_COLUMNS.map((column) => parameters.at(`audit.${column}`))
  return `insert into audit_entries (${ENTRY_COLUMNS.join(', ')}, document_title)
    values (${values.join(', ')}, ${title})`
}

/** An entry as parameters of {@link insertEntry}. */
export function entryValues(
  ctx: Context,
  { collection, id, action, changes, reason }: Omit<AuditEntry, 'document'> & Omit<AuditedDocument, 'title'>,
): Record<EntryParameter, unknown> {
  const { actor, channel, client, requestId } = ctx
  return {
    'audit.id': uuidv7(),
    'audit.document_collection': collection,
    'audit.document_id': id,
    'audit.action': action,
    'audit.reason': wordsOf(reason),
    'audit.changes': JSON.stringify(changes ?? {}),
    'audit.actor_type': actor.type,
    'audit.actor_id': actor.id,
    'audit.actor_name': actor.name,
    'audit.channel': channel,
    'audit.ip_prefix': networkOf(client?.address ?? null),
    'audit.request_id': requestId,
  }
}

/**
 * Adds entries to the audit trail, in one statement, inside the transaction that makes the change: both are committed
 * or neither. The database sets the time and chains the entries of each document by hash; a chain stays locked until
 * the transaction ends.
 *
 * Call it while you hold the document's row lock, or for the transaction's only entries; pass entries about several
 * documents in one call.
 */
export async function recordAudit(ctx: Context, sql: Sql, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sendTogether(sql, insertEntries, { ctx, entries })
}

async function insertEntries(
  sql: Sql,
  asks: readonly { ctx: Context; entries: readonly AuditEntry[] }[],
): Promise<void> {
  const [first] = asks
  if (!first) return
  const rows = asks.flatMap(({ entries }) => entries).map(toRow)
  await sql.prepared('audit-record', INSERT, [JSON.stringify(rows), ...provenanceOf(first.ctx)])
}

/**
 * The context of a Payload operation for the audit trail. When our own code runs an operation for an actor, Payload
 * has no user; `onBehalfOf` of the request's context names the actor (`requestContextOf`).
 */
export function auditContextOf(req: PayloadRequest): Context {
  const ctx = contextOfRequest(req)
  const onBehalfOf = req.context['onBehalfOf'] as Actor | undefined
  return onBehalfOf && ctx.actor.type === 'system' ? { ...ctx, actor: onBehalfOf } : ctx
}
