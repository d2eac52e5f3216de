import PgBoss from 'pg-boss'

import type { Parameters } from './database/parameters'
import { sendTogether } from './database/together'
import type { Sql } from './database/transaction'
import type { Cause } from './tracing/cause'
import { currentCause } from './tracing/cause'

/**
 * What each job carries, by the job's name: ids only, never personal data. Empty here, because the platform knows no job:
 * `src/jobs/jobs.ts`, where jobs are declared, adds them.
 */
export interface JobRegistry {}
export type JobData = JobRegistry
export type JobName = keyof JobRegistry

/** Schema of the queue's tables, in the same database. */
export const QUEUE_SCHEMA = 'pgboss'

const DEAD = '.dead'

/** The queue where jobs of a queue end that failed for good. */
export function deadLetterOf(name: string): string {
  return `${name}${DEAD}`
}

/** The queue in which a dead letter failed. */
export function queueOfDeadLetter(deadLetter: string): string {
  return deadLetter.slice(0, -DEAD.length)
}

/** The names of all queues of dead letters, as a subquery. */
export const DEAD_LETTER_QUEUES = `(select dead_letter from ${QUEUE_SCHEMA}.queue where dead_letter is not null)`

/** Finished jobs stay this long in the table; longer than the day in which a nightly job must not run twice. */
const ARCHIVE_AFTER_SECONDS = 2 * 24 * 60 * 60

/** Thrown by a job that would fail again in the same way: it goes to the dead-letter queue without a retry. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure'
}

export type QueueClient = PgBoss

export interface QueueClientOptions {
  /** Runs pg-boss' statements. It never connects by itself: the caller provides the connection. */
  executeSql: PgBoss.Db['executeSql']
  /** Whether `start` creates or updates the queue's tables; otherwise it fails when they are not as expected. */
  isMigrating?: boolean
}

/** A pg-boss client that runs its statements on our connections, without its timers and workers. */
export function makeQueueClient({ executeSql, isMigrating = false }: QueueClientOptions): QueueClient {
  return new PgBoss({
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    migrate: isMigrating,
    archiveCompletedAfterSeconds: ARCHIVE_AFTER_SECONDS,
    db: { executeSql },
  })
}

/** What caused a job, in its data beside what it carries. A retry by staff keeps it. */
const CAUSE = 'cause'

function withCause(data: object): object {
  const cause = CAUSE in data ? null : currentCause()
  return cause === null ? data : { ...data, [CAUSE]: cause }
}

const isCause = (value: unknown): value is Cause =>
  typeof value === 'object' && value !== null && 'request_id' in value && typeof value.request_id === 'string'

/** What a stored job carries, and what caused it: null of one that no request caused. */
export function splitCause(stored: object): { data: object; cause: Cause | null } {
  const { [CAUSE]: cause, ...data } = stored as Record<string, unknown>
  return { data, cause: isCause(cause) ? cause : null }
}

let sender: QueueClient | undefined

function senderOf(): QueueClient {
  sender ??= makeQueueClient({
    executeSql: () => Promise.reject(new Error('jobs are enqueued on a transaction')),
  })
  return sender
}

/**
 * A transaction as a pg-boss database, for sending a job: a prepared statement, since it is long and runs with every
 * order.
 */
function senderDb(sql: Sql): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await sql.prepared('queue-send', text, values) }) }
}

/**
 * Enqueues a job on the writing transaction's own connection: it exists if, and only if, the write commits.
 * @throws Error when the queue was never prepared: pg-boss itself would silently drop the job.
 */
export async function enqueue<Name extends JobName>(
  sql: Sql,
  name: Name,
  data: JobData[Name],
): Promise<void> {
  await sendTogether(sql, sendJobs, { name, data: withCause(data) })
}

interface NewJob {
  name: JobName
  data: object
}

async function sendJobs(sql: Sql, jobs: readonly NewJob[]): Promise<void> {
  const [first] = jobs
  if (!first) return
  const sent = jobs.length === 1 ? await sendJob(sql, first) : await insertJobs(sql, jobs)
  if (sent < jobs.length) throw new Error(noQueueFor(first.name))
}

async function sendJob(sql: Sql, { name, data }: NewJob): Promise<number> {
  const jobId = await senderOf().send(name, data, { db: senderDb(sql) })
  return jobId === null ? 0 : 1
}

/** pg-boss' statement for many jobs says nothing of those that it has dropped; this one names what it has inserted. */
async function insertJobs(sql: Sql, jobs: readonly NewJob[]): Promise<number> {
  let sent = 0
  const db: PgBoss.Db = {
    executeSql: async (text, values) => {
      const rows = await sql.prepared('queue-send-many', `${text} returning id`, values)
      sent = rows.length
      return { rows }
    },
  }
  await senderOf().insert([...jobs], { db })
  return sent
}

/** The insert of one job, as part of another statement. */
export interface JobInsert {
  /** The common table expression `sent`; the same text for every job of one name. */
  compose: (parameters: Parameters) => string
  values: Readonly<Record<string, unknown>>
}

/**
 * The insert of a job as part of another statement, which saves a round trip with every order. The statement has to
 * read {@link jobSent}.
 */
export async function jobInsert<Name extends JobName>(name: Name, data: JobData[Name]): Promise<JobInsert> {
  let insert: JobInsert | undefined
  const db: PgBoss.Db = {
    executeSql: (text, values) => {
      insert = {
        compose: (parameters) => `sent as (${nameParameters(text, parameters)})`,
        values: Object.fromEntries(values.map((value, index) => [jobParameter(index + 1), value ?? null])),
      }
      return Promise.resolve({ rows: [{ id: name }] })
    },
  }
  await senderOf().send(name, withCause(data), { db })
  if (!insert) throw new Error('pg-boss sends a job by one statement')
  return insert
}

/** SQL that fails the complete statement when the queue was never prepared, as {@link enqueue} does. */
export function jobSent(name: JobName): string {
  return `case when not exists (select from sent) then refuse('BR002', '${noQueueFor(name)}', null) end`
}

const jobParameter = (place: number | string) => `job.${String(place)}`

const nameParameters = (text: string, parameters: Parameters) =>
  text.replaceAll(/\$(\d+)/g, (_, place: string) => parameters.at(jobParameter(place)))

const noQueueFor = (name: JobName) => `there is no queue for ${name}: run npm run migrate`
