import { Client } from 'pg'

import { applicationName } from '@/platform/database/connections/application-name'
import type { QueueClient } from '@/platform/queue'
import { env } from '@/platform/settings/env'
import { deadLetterOf, makeQueueClient, QUEUE_SCHEMA } from '@/platform/queue'

import { JOB_NAMES, JOBS } from './jobs'

/**
 * Longer than any job takes, and just below what pg-boss accepts. A dead worker's jobs come back by its lost locks
 * (see `lease.ts`); a short expiry would hand a slow job to a second worker while the first still runs it.
 */
const EXPIRY_SECONDS = 24 * 60 * 60 - 1

/** pg-boss drops jobs that waited this long; a year leaves time to deal with them. */
const RETENTION_MINUTES = 365 * 24 * 60

/** pg-boss takes jobs in this order and has no index for it: each would read and sort all that wait in its queue. */
const NEXT_JOB_INDEX = `
  create index if not exists job_next on ${QUEUE_SCHEMA}.job (name, priority desc, created_on, id)
  where state < 'active'`

/**
 * Creates or updates pg-boss' schema, the queues and their dead letters. Safe to repeat and to run in two processes
 * at once.
 * @throws when the database cannot be reached or refuses.
 */
export async function prepareQueues(connectionString: string): Promise<void> {
  const client = new Client({
    ...{ connectionString, fallback_application_name: applicationName('queues'), keepAlive: true },
    connectionTimeoutMillis: env.jobTimeouts.connectMs,
  })
  await client.connect()
  try {
    // pg-boss loses a race with itself: the connection stays in a failed transaction. One process at a time, then.
    await client.query(`select pg_advisory_lock(hashtextextended('backroom.prepare-queues', 0))`)
    const queues = makeQueueClient({
      isMigrating: true,
      executeSql: async (text, values) => ({
        rows: (await client.query<Record<string, unknown>>(text, values)).rows,
      }),
    })
    await queues.start()
    for (const name of JOB_NAMES) await prepareQueue(queues, name)
    await client.query(NEXT_JOB_INDEX)
    await queues.stop({ graceful: false })
  } finally {
    await client.end()
  }
}

async function prepareQueue(queues: QueueClient, name: (typeof JOB_NAMES)[number]): Promise<void> {
  const { retryLimit, retryDelaySeconds } = JOBS[name]
  const deadLetter = deadLetterOf(name)
  const keeping = { expireInSeconds: EXPIRY_SECONDS, retentionMinutes: RETENTION_MINUTES }
  await queues.createQueue(deadLetter, { name: deadLetter, ...keeping })
  const settings = {
    name,
    retryLimit,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    deadLetter,
    ...keeping,
  }
  await queues.createQueue(name, settings)
  // Creating leaves an existing queue as it is: settings of a newer release arrive by the update.
  await queues.updateQueue(name, settings)
}
