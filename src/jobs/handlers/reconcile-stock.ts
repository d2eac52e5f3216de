import { verifyStock } from '@/features/stock/verify-stock'

import type { JobHandler, NoData } from '../handler'

/** Enough to see a pattern; `npm run stock:verify` lists them all. */
const MAX_LOGGED = 20

/**
 * Tells operators when the books do not balance. It corrects nothing: which of the numbers is wrong is for people to
 * find out. Nor does it fail: another try would find the same.
 */
export const reconcileStock: JobHandler<NoData> = async ({ ctx, log }) => {
  const { variants, movements, differences } = await verifyStock(ctx)
  if (differences.length === 0) {
    log.info({ variants, movements }, 'the stock books balance')
    return
  }
  log.error(
    { variants, movements, differing: differences.length, differences: differences.slice(0, MAX_LOGGED) },
    'the stock books do not balance',
  )
}
