import { z } from 'zod'

import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import type { AuditFault } from './verify-audit'

const lineSchema = z.object({ id: z.uuid(), chain: z.string(), position: z.number(), hash: z.string() })
type Line = z.output<typeof lineSchema>

export interface ExportComparison {
  /** The number of entries in the file that were compared. */
  compared: number
  faultCount: number
  /** The first faults. */
  faults: AuditFault[]
}

const BATCH = 1000
const MAX_FAULTS = 100

/**
 * Exported entries that differ from the trail or are missing from it. Purged entries are skipped: their purge is
 * recorded.
 */
const DIFFERING = `
  select x.chain, x.position::float8 as position
  from jsonb_to_recordset($1::jsonb) as x(id uuid, chain varchar, position numeric, hash varchar)
  left join audit_entries e on e.chain = x.chain and e.position = x.position
  left join audit_heads h on h.chain = x.chain
  where (e.id = x.id and e.hash = x.hash) is not true and x.position > coalesce(h.purged_position, 0)
  order by x.chain, x.position`

async function compareBatch(sql: Sql, batch: readonly Line[], found: ExportComparison): Promise<void> {
  const rows = await sql.query<Omit<AuditFault, 'problem'>>(DIFFERING, [JSON.stringify(batch)])
  found.compared += batch.length
  found.faultCount += rows.length
  const room = MAX_FAULTS - found.faults.length
  for (const row of rows.slice(0, room)) found.faults.push({ ...row, problem: 'not as exported' })
}

/**
 * Compares the trail with an earlier export of it: it detects a rewrite that recomputed all hashes. Memory does not
 * grow with the file.
 * @throws ZodError or SyntaxError when a line is not an exported entry.
 */
export async function compareWithExport(
  ctx: Context,
  lines: AsyncIterable<string>,
): Promise<ExportComparison> {
  const sql = sqlOf(ctx.payload)
  const found: ExportComparison = { compared: 0, faultCount: 0, faults: [] }
  let batch: Line[] = []
  for await (const line of lines) {
    batch.push(lineSchema.parse(JSON.parse(line)))
    if (batch.length < BATCH) continue
    await compareBatch(sql, batch, found)
    batch = []
  }
  await compareBatch(sql, batch, found)
  return found
}
