import type { RunCounts, RunKind, RunStatus } from '@/domain/bulk-runs/run-kinds'
import { DomainError } from '@/domain/errors'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

import { assertMayReadRuns } from './run-access'

/** A run as it is stored; what became of its documents is with its items. */
export interface StoredRun {
  [column: string]: unknown
  id: string
  title: string
  kind: RunKind
  status: RunStatus
  settings: object
  /** Null when the account of the person who started it is gone. */
  authorId: string | null
}

/** The columns of a {@link StoredRun}. */
export const RUN_COLUMNS = `id, title, kind::text as kind, status::text as status, settings, created_by_id as "authorId"`

const RUN = `select ${RUN_COLUMNS} from bulk_runs where id = $1`

/**
 * A run that the caller may read, locked until the transaction ends.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`.
 */
export async function lockRun(ctx: Context, sql: Sql, runId: string): Promise<StoredRun> {
  assertMayReadRuns(ctx)
  const [run] = UUID.test(runId) ? await sql.query<StoredRun>(`${RUN} for update`, [runId]) : []
  if (!run) throw new DomainError('NOT_FOUND', 'No such run.')
  return run
}

const COUNTS = `
  select count(*) filter (where state = 'queued')::int as queued,
    count(*) filter (where state = 'done')::int as done,
    count(*) filter (where state = 'refused')::int as refused,
    count(*) filter (where state = 'cancelled')::int as cancelled
  from bulk_run_items where run_id = $1`

/** How many documents of a run are in each state right now. */
export async function countItems(sql: Sql, runId: string): Promise<RunCounts> {
  const [counts] = await sql.query<RunCounts & Record<string, unknown>>(COUNTS, [runId])
  return counts ?? { queued: 0, done: 0, refused: 0, cancelled: 0 }
}

/** The counts as a subquery of a statement whose `$1` is the run. */
const COUNTED = `(${COUNTS}) c`

const SAVE_COUNTS = `
  update bulk_runs r set done = c.done, refused = c.refused, updated_at = now() from ${COUNTED} where r.id = $1`

/** A run whose last document is dealt with has come to its end; for any other this changes nothing. */
const END = `
  update bulk_runs r set done = c.done, refused = c.refused, updated_at = now(), finished_at = now(), failure = null,
    status = case when c.cancelled > 0 then 'cancelled' else 'done' end::enum_bulk_runs_status
  from ${COUNTED} where r.id = $1 and c.queued = 0 and r.status in ('queued', 'running', 'failed')`

/** Keeps the counts for the panel's list. */
export async function saveCounts(sql: Sql, runId: string): Promise<void> {
  await sql.query(SAVE_COUNTS, [runId])
}

/** Ends the run if nothing of it is left to do. */
export async function endRun(sql: Sql, runId: string): Promise<void> {
  await sql.query(END, [runId])
}
