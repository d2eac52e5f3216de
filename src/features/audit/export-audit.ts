import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import { OWN_COLLECTION } from '@/platform/audit/audit-chain'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

export interface AuditExport {
  /** From this moment on; without it, from the beginning. */
  from?: Date | undefined
  /** Before this moment; without it, up to now. */
  to?: Date | undefined
}

interface ExportRow {
  [column: string]: unknown
  id: string
  at: string
  line: string
}

const BATCH = 1000

/** One JSON object per entry, with the collection's field names. */
const PAGE = `
  select e.id, e.at::text as at, json_build_object(
    'id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'action', e.action,
    'collection', e.document_collection, 'documentId', e.document_id, 'documentTitle', e.document_title,
    'actor', json_build_object('type', e.actor_type, 'id', e.actor_id, 'name', e.actor_name), 'channel', e.channel,
    'ipPrefix', e.ip_prefix, 'requestId', e.request_id, 'reason', e.reason, 'changes', e.changes,
    'sealed', e.sealed, 'subjectSalt', e.subject_salt, 'subjectSeal', e.subject_seal, 'actorSalt', e.actor_salt,
    'actorSeal', e.actor_seal, 'chain', e.chain, 'position', e.position, 'previousHash', coalesce(e.previous_hash, ''), 'hash', e.hash)::text as line
  from audit_entries e
  where (e.at, e.id) > ($1::timestamptz, $2::uuid) and e.at < $3::timestamptz
  order by e.at, e.id limit ${String(BATCH)}`

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

async function* pages(sql: Sql, { from, to }: AuditExport): AsyncGenerator<ExportRow[]> {
  let after: [string, string] = [from?.toISOString() ?? '-infinity', FIRST_ID]
  for (;;) {
    const rows = await sql.query<ExportRow>(PAGE, [...after, to?.toISOString() ?? 'infinity'])
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = [last.at, last.id]
  }
}

/**
 * Passes the entries of a period to `write` as JSON Lines, the oldest first, from one snapshot and page by page. The
 * export is itself recorded as an entry; if that fails, the export fails.
 */
export async function exportAudit(
  ctx: Context,
  period: AuditExport,
  write: (lines: string) => Promise<void>,
): Promise<{ entries: number }> {
  return withTransaction(ctx, async (sql) => {
    await sql.query('set transaction isolation level repeatable read')
    let entries = 0
    for await (const rows of pages(sql, period)) {
      await write(rows.map(({ line }) => `${line}\n`).join(''))
      entries += rows.length
    }
    const changes = changesBetween(null, { from: period.from, to: period.to, entries })
    const document = { collection: OWN_COLLECTION, id: 'export', title: 'Audit trail' }
    await recordAudit(ctx, sql, [{ document, action: 'export', changes }])
    return { entries }
  })
}
