import type { RunStatus } from '@/domain/bulk-runs/run-kinds'
import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import { DomainError } from '@/domain/errors'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { assertMayReadRuns } from './run-access'
import { countItems } from './stored-run'

const RUN = `select status::text as status, total::int as total from bulk_runs where id = $1`

/**
 * How far a run is, document by document.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`.
 */
export async function readProgress(ctx: Context, runId: string): Promise<RunProgress> {
  assertMayReadRuns(ctx)
  const sql = sqlOf(ctx.payload)
  const [run] = UUID.test(runId) ? await sql.query<{ status: RunStatus; total: number }>(RUN, [runId]) : []
  if (!run) throw new DomainError('NOT_FOUND', 'No such run.')
  return { ...run, ...(await countItems(sql, runId)) }
}
