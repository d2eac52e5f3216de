import type { Payload } from 'payload'

import { sqlOf } from '@/platform/database/transaction'
import { PartAway } from '@/platform/http/part-check'
import type { Check } from '@/platform/http/part-check'

import type { Dispatcher } from './dispatcher'

/** What a worker needs to work: the database, and that it looks for jobs. */
export function workerChecks(
  payload: Payload,
  dispatcher: Pick<Dispatcher, 'isPolling'>,
): Record<string, Check> {
  return {
    database: async () => {
      try {
        await sqlOf(payload).query('select 1')
      } catch (cause) {
        throw new PartAway('the database does not answer', { cause })
      }
    },
    jobs: () =>
      dispatcher.isPolling
        ? Promise.resolve()
        : Promise.reject(new PartAway('no look at the queues for 15 s')),
  }
}
