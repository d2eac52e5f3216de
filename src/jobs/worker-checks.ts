import type { Payload } from 'payload'

import { leaveServer } from '@/platform/database/connections/leave-replica'
import { poolOf } from '@/platform/database/transaction'
import { PartAway } from '@/platform/http/part-check'
import type { Check } from '@/platform/http/part-check'
import { checkDatabaseOf } from '@/platform/readiness'

import type { Dispatcher } from './dispatcher'

/** What a worker needs to work: a database that takes writes, and that it looks for jobs. */
export function workerChecks(
  payload: Payload,
  dispatcher: Pick<Dispatcher, 'isPolling'>,
): Record<string, Check> {
  const pool = poolOf(payload)
  return {
    database: checkDatabaseOf({ query: (text) => pool.query(text) }, () => leaveServer(pool)),
    jobs: () =>
      dispatcher.isPolling
        ? Promise.resolve()
        : Promise.reject(new PartAway('no look at the queues for 15 s')),
  }
}
