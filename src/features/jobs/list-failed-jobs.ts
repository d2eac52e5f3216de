import type { PayloadRequest } from 'payload'

import { mayAll } from '@/domain/permissions'
import { actorOfUser } from '@/platform/context'
import { DEAD_LETTER_QUEUES, QUEUE_SCHEMA, queueOfDeadLetter } from '@/platform/queue'
import { sqlOf } from '@/platform/database/transaction'

export const MAX_FAILED_JOBS = 100

export interface FailedJob {
  id: string
  /** The queue that the job failed in. */
  name: string
  /** What the job carried: ids only. */
  data: Record<string, unknown> | null
  /** Of the request that caused it, by which the log is searched. */
  requestId: string | null
  error: string
  failedAt: string
}

type Row = Omit<FailedJob, 'failedAt'> & { failedAt: Date }

const FAILED = `
  select id, name, data, data->'cause'->>'request_id' as "requestId", created_on as "failedAt",
    coalesce(output->>'message', output->'value'->>'message', output::text, 'no message') as error
  from ${QUEUE_SCHEMA}.job
  where name in ${DEAD_LETTER_QUEUES} and state = 'created'
  order by created_on desc limit ${String(MAX_FAILED_JOBS)}`

/** The jobs that failed for good, the newest first; null for callers who may not see them. */
export async function listFailedJobs(req: PayloadRequest): Promise<FailedJob[] | null> {
  if (!mayAll(actorOfUser(req.user), 'jobs', 'read')) return null
  const rows = await sqlOf(req.payload).query<Row>(FAILED)
  return rows.map((row) => ({
    ...row,
    name: queueOfDeadLetter(row.name),
    failedAt: row.failedAt.toISOString(),
  }))
}
