import { CUSTOMER_TAG_ACTS } from '@/features/account/customer-tags/tag-customers'
import type { RunActs } from '@/features/bulk-runs/work-run'
import { workRun } from '@/features/bulk-runs/work-run'
import { CATEGORY_ACTS } from '@/features/catalogue/bulk/act-on-category'
import { PRICE_ACTS } from '@/features/catalogue/bulk/act-on-prices'
import { productFileActs } from '@/features/catalogue/product-file/apply-product'
import { ORDER_ACTS } from '@/features/orders/bulk/act-on-order'
import { STOCK_ACTS } from '@/features/stock/bulk/stock-runs'
import { setOnHand } from '@/features/stock/set-on-hand'
import { restingFor } from '@/platform/rest'
import { env } from '@/platform/settings/env'

import type { JobHandler } from '../handler'

/** A transaction that took longer than this has waited for others more than it has worked. */
const LONGEST_REST_MS = 500

/** What a run does to each of its documents, by its kind. */
export const RUN_ACTS: RunActs = {
  ...ORDER_ACTS,
  ...PRICE_ACTS,
  ...CATEGORY_ACTS,
  ...productFileActs(setOnHand),
  ...STOCK_ACTS,
  ...CUSTOMER_TAG_ACTS,
}

/** Does to many documents what a person has started in the panel. */
export const workBulkRun: JobHandler<{ runId: string }> = async ({ ctx, log, signal }, { runId }) => {
  const rest = restingFor({ percent: env.runRestPercent, mostMs: LONGEST_REST_MS })
  await workRun(ctx, runId, { acts: RUN_ACTS, signal, log, rest })
  log.info({ runId }, 'bulk run ended')
}
