import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import type { JobName } from '@/platform/queue'
import { deadLetterOf, enqueue, QUEUE_SCHEMA } from '@/platform/queue'

import { assertMayRun } from './run-access'
import { lockRun } from './stored-run'

/** The job that does the work of a run. */
export const RUN_JOB = 'orders.bulk-run' satisfies JobName

/** What staff are told: errors of the server are for the log and the list of failed jobs. */
const GIVEN_UP = 'The server could not go on after several tries. What is done stays done.'

const DEAD = `select data->>'runId' from ${QUEUE_SCHEMA}.job where name = '${deadLetterOf(RUN_JOB)}' and state = 'created'`

const FAIL = `
  update bulk_runs set status = 'failed', failure = $1, updated_at = now()
  where status in ('queued', 'running') and id::text in (${DEAD}) returning 1 as one`

/**
 * Says of runs whose job has failed for good, or was lost with its workers too often, that they have stopped. They can be
 * continued. Answers how many these are; for all others this changes nothing.
 */
export async function noteFailedRuns(sql: Sql): Promise<number> {
  return (await sql.query(FAIL, [GIVEN_UP])).length
}

const TAKE_DEAD = `
  delete from ${QUEUE_SCHEMA}.job where name = '${deadLetterOf(RUN_JOB)}' and state = 'created' and data->>'runId' = $1`

const QUEUE = `
  update bulk_runs set status = 'queued', failure = null, updated_at = now() where id = $1`

/**
 * Has a run go on that had stopped, from where it was.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` for a run that has not stopped.
 */
export async function continueRun(ctx: Context, runId: string): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const run = await lockRun(ctx, sql, runId)
    assertMayRun(ctx, run.kind)
    if (run.status !== 'failed') throw new DomainError('CONFLICT', 'The run has not stopped.')
    await sql.query(TAKE_DEAD, [runId])
    await sql.query(QUEUE, [runId])
    const document = { collection: 'bulk-runs', id: runId, title: run.title }
    const changes = changesBetween({ status: 'failed' }, { status: 'queued' })
    await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
    await enqueue(sql, RUN_JOB, { runId })
    return { id: runId }
  })
}
