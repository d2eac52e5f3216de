import { reconcileCustomerSums } from '@/features/account/customers/keep-customer-sums'
import { reconcileSales as compareSales } from '@/features/dashboard/sales/reconcile-sales'
import { sqlOf } from '@/platform/database/transaction'
import { noteForStaff } from '@/platform/notices'

import type { JobHandler, NoData } from '../handler'

/** Enough to see a pattern. */
const MAX_LOGGED = 20

/** Compares the kept sums of sales with the orders and repairs them; a difference is a mistake of ours, which operators are told. */
export const reconcileSales: JobHandler<NoData> = async ({ ctx, log }) => {
  const { days, differing, ...wrongSums } = await compareSales(ctx)
  const wrongRows = { ...wrongSums, differingCustomers: await reconcileCustomerSums(ctx) }
  if (differing.length === 0 && Object.values(wrongRows).every((count) => count === 0)) {
    log.info({ days }, 'the sums of sales are right')
    return
  }
  const facts = { days, differing: differing.length, ...wrongRows }
  log.error({ ...facts, first: differing.slice(0, MAX_LOGGED) }, 'sums of sales were wrong and are repaired')
  const day = new Date().toISOString().slice(0, 10)
  await noteForStaff(sqlOf(ctx.payload), {
    ...{ kind: 'sums_differed', key: `sums_differed:${day}`, documentId: day, name: day },
  })
}
