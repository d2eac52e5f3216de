import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import type { JobData, JobName } from '@/platform/queue'
import { DEAD_LETTER_QUEUES, enqueue, QUEUE_SCHEMA, queueOfDeadLetter } from '@/platform/queue'
import { withTransaction } from '@/platform/database/transaction'

interface DeadLetter {
  [column: string]: unknown
  name: string
  data: JobData[JobName]
}

/** The request that deletes the row makes the retry: two clicks at once enqueue one job. */
const TAKE = `
  delete from ${QUEUE_SCHEMA}.job where id = $1 and name in ${DEAD_LETTER_QUEUES} and state = 'created' returning name, data`

/**
 * Moves a dead letter back into the queue where it failed, with all of its tries, in one transaction.
 * @throws DomainError `FORBIDDEN`, or `NOT_FOUND` when it is gone or was retried already.
 */
export async function retryJob(ctx: Context, jobId: string): Promise<{ name: JobName }> {
  if (!mayAll(ctx.actor, 'jobs', 'retry')) {
    throw new DomainError('FORBIDDEN', 'Only administrators and managers retry jobs.')
  }
  return withTransaction(ctx, async (sql) => {
    const [failed] = UUID.test(jobId) ? await sql.query<DeadLetter>(TAKE, [jobId]) : []
    if (!failed) throw new DomainError('NOT_FOUND', 'No such failed job: it may have been retried.')
    const name = queueOfDeadLetter(failed.name) as JobName
    await enqueue(sql, name, failed.data)
    return { name }
  })
}
