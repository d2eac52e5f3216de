import { Client } from 'pg'

import { applicationName } from '@/platform/database/connections/application-name'
import type { Logger } from '@/platform/logging/logger'
import { makeQueueClient } from '@/platform/queue'
import { env } from '@/platform/settings/env'

import { NIGHTLY_JOBS } from './jobs'
import type { Lease } from './lease'

const RECOVER_EVERY_MS = 5000
const TIDY_EVERY_MS = 10 * 60 * 1000
const DAY_SECONDS = 24 * 60 * 60

export interface ChoreOptions {
  lease: Lease
  connectionString: string
  log: Logger
  /** Says of what was to be done by jobs that have failed for good that it has stopped; answers how many these are. */
  noteFailures: () => Promise<number>
}

/** What a worker does besides its jobs. Every worker does it; doing it twice changes nothing. */
export function startChores({ lease, connectionString, log, noteFailures }: ChoreOptions): {
  stop: () => Promise<void>
} {
  const recover = repeat(RECOVER_EVERY_MS, async () => {
    const count = await lease.recover()
    if (count > 0) log.warn({ jobs: count }, 'jobs of a lost worker run again')
    const stopped = await noteFailures()
    if (stopped > 0) log.error({ runs: stopped }, 'bulk runs have stopped')
  })
  const tidy = repeat(TIDY_EVERY_MS, async () => {
    try {
      await tidyQueues(connectionString)
    } catch (error) {
      log.error({ err: error }, 'the queues could not be tidied')
    }
  })
  return {
    stop: async () => {
      await Promise.all([recover(), tidy()])
    },
  }
}

/** Runs `work` now and again after each pause; the answer ends it and waits for a run in progress. */
export function repeat(pauseMs: number, work: () => Promise<void>): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void>
  const run = () => {
    current = work()
      // A broken connection is the lease's to report; the next run follows in any case.
      .catch(() => undefined)
      .then(() => {
        if (!isStopped) timer = setTimeout(run, pauseMs)
      })
  }
  run()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await current
  }
}

/**
 * Schedules what is done once a day and moves finished jobs out of the way. On a connection of its own: pg-boss'
 * statements open a transaction, which an error would leave open.
 */
export async function tidyQueues(connectionString: string): Promise<void> {
  const client = new Client({
    connectionString,
    fallback_application_name: applicationName('chores'),
    connectionTimeoutMillis: env.jobTimeouts.connectMs,
  })
  await client.connect()
  try {
    const queues = makeQueueClient({
      executeSql: async (text, values) => ({
        rows: (await client.query<Record<string, unknown>>(text, values)).rows,
      }),
    })
    // A slot per day rather than pg-boss' cron: that one skips the night in which no worker was up.
    for (const name of NIGHTLY_JOBS) {
      await queues.send(name, {}, { singletonKey: 'nightly', singletonSeconds: DAY_SECONDS })
    }
    await queues.maintain()
  } finally {
    await client.end()
  }
}
