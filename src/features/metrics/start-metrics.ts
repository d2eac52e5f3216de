import type { Payload } from 'payload'

import { poolOf } from '@/platform/database/transaction'
import { busiestKeys } from '@/platform/metrics/busiest-keys'
import { LOCK_WAITS, lookAtPool } from '@/platform/metrics/database-figures'
import { JOB_FIGURES } from '@/platform/metrics/job-figures'
import { setGauge } from '@/platform/metrics/record'
import type { MeasuredProcess } from '@/platform/metrics/registry'
import { keepMeasures } from '@/platform/metrics/registry'
import type { Look } from '@/platform/metrics/scraper'
import { Scraper } from '@/platform/metrics/scraper'
import { env } from '@/platform/settings/env'
import { productVersion } from '@/platform/version'

import { SHOP_FIGURES } from './shop-figures'

export interface MetricsOptions {
  process: MeasuredProcess
  /** What else is to be read of the process at each scrape. */
  looks?: readonly Look[]
}

/** Begins to keep the metrics of this process, and answers what reads them. */
export function startMetrics(payload: Payload, options: MetricsOptions): Scraper {
  const { process, looks = [] } = options
  keepMeasures(process)
  setGauge('backroom_build_info', { version: productVersion(), process }, 1)
  return new Scraper({
    connectionString: env.databaseUrl,
    figures: [LOCK_WAITS, JOB_FIGURES, ...SHOP_FIGURES],
    looks: [lookAtPool(poolOf(payload)), () => busiestKeys().rank(), ...looks],
  })
}
