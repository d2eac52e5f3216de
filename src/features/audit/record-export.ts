import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import { OWN_COLLECTION } from '@/platform/audit/audit-chain'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** A list that leaves the house. */
export interface ListExport {
  /** Its path. */
  list: string
  format: string
  /** Names of what narrowed it: their values may be personal. */
  parameters: readonly string[]
}

/** Records that a list is exported, by whom, as an entry of the audit trail about itself: such entries are never purged. */
export async function recordExport(ctx: Context, { list, format, parameters }: ListExport): Promise<void> {
  const changes = changesBetween(null, { format, parameters: parameters.join(', ') })
  const document = {
    collection: OWN_COLLECTION,
    id: `export of ${list}`,
    title: `Export of ${list}`,
  }
  await withTransaction(ctx, (sql) => recordAudit(ctx, sql, [{ document, action: 'export', changes }]))
}
