import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { OWN_COLLECTION } from '@/platform/audit/audit-chain'

/** Small enough that writers of entries about the same documents wait only briefly. */
const BATCH = 5_000

/**
 * The next old entries, by the chains whose beginnings they are. What the trail says of itself stays. The heads are locked
 * in the order in which writers lock them; they are moved by a statement of its own, which sees what it waited for.
 */
const LOCK_OLD = `
  with old as (
    select document_collection, document_id, chain, position from audit_entries
    where at < $1 and document_collection <> '${OWN_COLLECTION}' order by at, position limit ${String(BATCH)}
  ), ends as (
    select document_collection, document_id, chain, max(position) as position from old group by 1, 2, 3
  )
  select h.chain, ends.position::float8 as until
  from ends join audit_heads h on h.chain = ends.chain
  order by ends.document_collection, ends.document_id for update of h`

const CHAINS = 'jsonb_to_recordset($1::jsonb) as c(chain text, until numeric)'

const MOVE = `
  update audit_heads h set purged_position = e.position, purged_hash = e.hash
  from ${CHAINS} join audit_entries e on e.chain = c.chain and e.position = c.until
  where h.chain = c.chain and h.purged_position < c.until`

const DELETE = `delete from audit_entries e using ${CHAINS} where e.chain = c.chain and e.position <= c.until`

/** Written in the transaction of the purge: missing entries without such a record count as tampering. */
const RECORD = `
  insert into audit_entries (id, document_collection, document_id, document_title, action, changes, actor_type,
    actor_name, channel, request_id)
  values ($1, '${OWN_COLLECTION}', 'retention', 'Audit trail', 'purge', $2, 'system', 'System', 'script', $3)`

/** The table's owner lacks the right to delete, which prevents mistakes; superusers have it anyway. */
const LEND = 'grant delete on audit_entries to current_user'
const TAKE_BACK = 'revoke delete on audit_entries from current_user'

async function purgeBatch(client: ClientBase, { before, requestId }: { before: Date; requestId: string }) {
  const { rows } = await client.query(LOCK_OLD, [before])
  if (rows.length === 0) return 0
  const chains = JSON.stringify(rows)
  await client.query(MOVE, [chains])
  await client.query(LEND)
  const { rowCount } = await client.query(DELETE, [chains])
  await client.query(TAKE_BACK)
  const changes = {
    olderThan: { before: null, after: before.toISOString() },
    entries: { before: null, after: rowCount ?? 0 },
  }
  await client.query(RECORD, [randomUUID(), JSON.stringify(changes), requestId])
  return rowCount ?? 0
}

/**
 * Removes the entries of before a moment, which is 90 days ago at least, and leaves an entry that says so. Each batch is
 * a transaction of its own. Answers how many are gone.
 */
export async function purgeAudit(client: ClientBase, before: Date): Promise<number> {
  const requestId = randomUUID()
  let total = 0
  for (;;) {
    await client.query('begin')
    try {
      const gone = await purgeBatch(client, { before, requestId })
      await client.query('commit')
      if (gone === 0) return total
      total += gone
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  }
}
