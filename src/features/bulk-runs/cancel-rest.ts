import { changesBetween } from '@/domain/audit'
import { hasEnded } from '@/domain/bulk-runs/run-progress'
import { DomainError } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { cancelQueued } from './end-items'
import { assertMayRun } from './run-access'
import { endRun, lockRun } from './stored-run'

/**
 * Leaves what a run has not begun as it is, and ends the run.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` for a run that has ended.
 */
export async function cancelRest(ctx: Context, runId: string): Promise<{ id: string; cancelled: number }> {
  return withTransaction(ctx, async (sql) => {
    const run = await lockRun(ctx, sql, runId)
    assertMayRun(ctx, run.kind)
    if (hasEnded(run)) throw new DomainError('CONFLICT', 'The run has ended already.')
    const cancelled = await cancelQueued(sql, runId)
    await endRun(sql, runId)
    const document = { collection: 'bulk-runs', id: runId, title: run.title }
    const changes = changesBetween({ cancelled: 0 }, { cancelled })
    await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
    return { id: runId, cancelled }
  })
}
