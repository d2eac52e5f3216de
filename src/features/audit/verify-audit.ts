import { ERASURE_IS_RECORDED, EXPECTED_HASH, RETENTION_CHAIN, SEALS_FIT } from '@/platform/audit/audit-chain'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

/** A place where the audit trail differs from what was written. */
export interface AuditFault {
  chain: string
  /** The position in the chain, from 1. */
  position: number
  problem:
    | 'edited'
    | 'missing'
    | 'out of place'
    | 'tail missing'
    | 'unknown to the heads'
    /** Old entries are missing without a record of a purge. */
    | 'purged without a record'
    /** Personal values are missing without a record of an erasure. */
    | 'erased without a record'
    /** Found only by comparison with an earlier export. */
    | 'not as exported'
}

/** What prevents the app's own database role from rewriting entries: see docs/audit.md. */
export type AuditProtection = 'triggers and ownership' | 'triggers' | 'none'

export interface AuditReport {
  entries: number
  chains: number
  /** The number of purged entries, whose purge is recorded. */
  purged: number
  faultCount: number
  /** The first faults. */
  faults: AuditFault[]
  protection: AuditProtection
}

interface VerifyOptions {
  maxFaults?: number
  signal?: AbortSignal | undefined
}

interface EntryRow {
  [column: string]: unknown
  chain: string
  position: number
  previousHash: string
  hash: string
  expected: string
  sealsFit: boolean
  isErasureRecorded: boolean
  /** The position of the chain's last entry, from its head; null when there is no head. */
  headPosition: number | null
  headHash: string | null
  /** Of the last entry that was purged from the beginning of the chain; 0 and empty when none was. */
  purgedPosition: number
  purgedHash: string
}

const BATCH = 2000

const ENTRIES = `
  select e.chain, e.position::float8 as position, coalesce(e.previous_hash, '') as "previousHash", e.hash,
    ${EXPECTED_HASH} as expected, ${SEALS_FIT} as "sealsFit", ${ERASURE_IS_RECORDED} as "isErasureRecorded", h.position::float8 as "headPosition", h.hash as "headHash",
    coalesce(h.purged_position, 0)::float8 as "purgedPosition", coalesce(h.purged_hash, '') as "purgedHash"
  from audit_entries e left join audit_heads h on h.chain = e.chain
  where (e.chain, e.position) > ($1::varchar, $2::numeric)
  order by e.chain, e.position limit ${String(BATCH)}`

/** Chains without any entry left, although not all entries were purged. */
const LOST = `
  select h.chain, h.position::float8 as position, count(*) over ()::int as count
  from audit_heads h where not exists (select 1 from audit_entries e where e.chain = h.chain)
    and (h.purged_position, h.purged_hash) <> (h.position, h.hash)
  order by h.chain limit $1`

const TRIGGERS = 7
const PROTECTION = `
  select r.rolsuper or pg_has_role(c.relowner, 'member') or has_table_privilege(c.oid, 'update, delete, truncate')
      as "mayRewrite",
    (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and t.tgenabled in ('O', 'A') and t.tgname in
      ('audit_entries_chain', 'audit_entries_append_only', 'audit_entries_keep', 'audit_entries_no_truncate')
    or t.tgrelid = 'audit_heads'::regclass and t.tgenabled in ('O', 'A') and t.tgname in
      ('audit_heads_forward_only', 'audit_heads_keep', 'audit_heads_no_truncate')) as triggers
  from pg_class c join pg_roles r on r.rolname = current_user where c.oid = 'audit_entries'::regclass`

/** Compares each entry with the one before it, and the last one of a chain with the chain's head. */
class ChainWalk {
  entries = 0
  chains = 0
  faultCount = 0
  readonly faults: AuditFault[] = []
  #last: EntryRow | null = null

  readonly #maxFaults: number

  constructor(maxFaults: number) {
    this.#maxFaults = maxFaults
  }

  note(fault: AuditFault, count = 1): void {
    this.faultCount += count
    if (this.faults.length < this.#maxFaults) this.faults.push(fault)
  }

  take(entry: EntryRow): void {
    const { chain, position, hash, previousHash, expected, sealsFit } = entry
    if (this.#last?.chain !== chain) this.#begin()
    this.entries += 1
    const due = (this.#last?.position ?? entry.purgedPosition) + 1
    if (position !== due) this.note({ chain, position: due, problem: 'missing' })
    else if (previousHash !== (this.#last?.hash ?? entry.purgedHash))
      this.note({ chain, position, problem: 'out of place' })
    if (expected !== hash || !sealsFit) this.note({ chain, position, problem: 'edited' })
    else if (!entry.isErasureRecorded) this.note({ chain, position, problem: 'erased without a record' })
    this.#last = entry
  }

  /** The chain that was walked is over. */
  finish(): void {
    if (!this.#last) return
    const { chain, position, hash, headPosition, headHash } = this.#last
    if (headPosition === null) this.note({ chain, position, problem: 'unknown to the heads' })
    else if (headPosition !== position) this.note({ chain, position: headPosition, problem: 'tail missing' })
    else if (headHash !== hash) this.note({ chain, position, problem: 'out of place' })
    this.#last = null
  }

  #begin(): void {
    this.finish()
    this.chains += 1
  }
}

async function walk(sql: Sql, found: ChainWalk, signal?: AbortSignal): Promise<void> {
  let after: [string, number] = ['', 0]
  for (;;) {
    signal?.throwIfAborted()
    const rows = await sql.query<EntryRow>(ENTRIES, after)
    for (const row of rows) found.take(row)
    const last = rows.at(-1)
    if (!last) break
    after = [last.chain, last.position]
  }
  found.finish()
}

async function findLost(sql: Sql, found: ChainWalk, limit: number): Promise<void> {
  const rows = await sql.query<{ chain: string; position: number; count: number }>(LOST, [limit])
  const unnamed = (rows[0]?.count ?? 0) - rows.length
  rows.forEach(({ chain, position }, index) =>
    found.note({ chain, position, problem: 'tail missing' }, index === 0 ? 1 + unnamed : 1),
  )
}

/** The number of entries that are missing according to the heads, and the number of recorded purges. */
const PURGED = `
  select (select coalesce(sum(purged_position), 0) from audit_heads)::float8 as gone,
    (select coalesce(sum((changes->'entries'->>'after')::numeric), 0)
      from audit_entries where chain = $1 and action = 'purge')::float8 as recorded`

async function countPurged(sql: Sql, found: ChainWalk): Promise<number> {
  const [row] = await sql.query<{ gone: number; recorded: number }>(PURGED, [RETENTION_CHAIN])
  const { gone, recorded } = row ?? { gone: 0, recorded: 0 }
  if (gone !== recorded)
    found.note({ chain: RETENTION_CHAIN, position: 0, problem: 'purged without a record' })
  return recorded
}

async function findProtection(sql: Sql): Promise<AuditProtection> {
  const [row] = await sql.query<{ mayRewrite: boolean; triggers: number }>(PROTECTION)
  if (row?.triggers !== TRIGGERS) return 'none'
  return row.mayRewrite ? 'triggers' : 'triggers and ownership'
}

/**
 * Verifies the audit trail: no entry was changed, removed or moved. It reads one snapshot while others go on writing;
 * memory does not grow with the trail.
 */
export async function verifyAudit(ctx: Context, options: VerifyOptions = {}): Promise<AuditReport> {
  const { maxFaults = 100, signal } = options
  return withTransaction(ctx, async (sql) => {
    await sql.query('set transaction isolation level repeatable read, read only')
    const found = new ChainWalk(maxFaults)
    await walk(sql, found, signal)
    await findLost(sql, found, maxFaults)
    const purged = await countPurged(sql, found)
    const { entries, chains, faultCount, faults } = found
    return { entries, chains, purged, faultCount, faults, protection: await findProtection(sql) }
  })
}
