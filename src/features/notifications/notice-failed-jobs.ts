import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { DEAD_LETTER_QUEUES, QUEUE_SCHEMA, queueOfDeadLetter } from '@/platform/queue'

/** A message about a failed message would fail in the same way. */
const UNTOLD = 'mail.notification'

const FAILED = `
  select id::text as id, name from ${QUEUE_SCHEMA}.job
  where name in ${DEAD_LETTER_QUEUES} and name <> $1 || '.dead' and created_on > now() - interval '1 day'
    and not exists (select from notifications n where n.key = 'failed_job:' || job.id)
    and not exists (select from notices n where n.key = 'failed_job:' || job.id)
  limit 100`

const NOTICE = `
  insert into notices (kind, key, document_id, name)
  select 'failed_job', 'failed_job:' || f.id, f.id, f.label from unnest($1::text[], $2::text[]) as f(id, label)`

/**
 * Notes jobs that were given up since yesterday and of which staff were not told yet.
 * @param labels what people call each job, by its name.
 */
export async function noticeFailedJobs(
  { payload }: Pick<Context, 'payload'>,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const sql = sqlOf(payload)
  const failed = await sql.query<{ id: string; name: string }>(FAILED, [UNTOLD])
  if (failed.length === 0) return
  const labelOf = (name: string) => labels[queueOfDeadLetter(name)] ?? queueOfDeadLetter(name)
  await sql.query(NOTICE, [failed.map(({ id }) => id), failed.map(({ name }) => labelOf(name))])
}
