import { keepCustomerSums } from '@/features/account/customers/keep-customer-sums'
import { keepAllDays } from '@/features/dashboard/sales/keep-sales'
import { deliverNotices } from '@/features/notifications/deliver-notices'
import { noticeFailedJobs } from '@/features/notifications/notice-failed-jobs'
import type { Context } from '@/platform/context'
import type { Logger } from '@/platform/logging/logger'

import { repeat } from './chores'
import { JOB_LABELS } from './jobs'

/** Readers sum up what is left of the last seconds. */
const SUMS_EVERY_MS = 15_000
const NEWS_EVERY_MS = 5_000

export interface UpkeepOptions {
  ctx: Context
  log: Logger
}

interface Upkeep {
  stop: () => Promise<void>
}

/** What is done again and again, with a word in the log when it fails. */
function keepDoing(
  everyMs: number,
  log: Logger,
  { work, failed }: { work: () => Promise<void>; failed: string },
) {
  return repeat(everyMs, async () => {
    try {
      await work()
    } catch (error) {
      log.error({ err: error }, failed)
    }
  })
}

/** Keeps the sums of sales up to date and tells staff what has happened. Every worker does; one at a time has something to do. */
export function startUpkeep({ ctx, log }: UpkeepOptions): Upkeep {
  const stopping = new AbortController()
  const sums = keepDoing(SUMS_EVERY_MS, log, {
    work: async () => {
      await keepAllDays(ctx.payload, { signal: stopping.signal })
      await keepCustomerSums(ctx, { signal: stopping.signal })
    },
    failed: 'the sums of sales could not be brought up to date',
  })
  const news = keepDoing(NEWS_EVERY_MS, log, {
    work: async () => {
      await noticeFailedJobs(ctx, JOB_LABELS)
      await deliverNotices(ctx, { signal: stopping.signal })
    },
    failed: 'staff could not be told what has happened',
  })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([sums(), news()])
    },
  }
}
