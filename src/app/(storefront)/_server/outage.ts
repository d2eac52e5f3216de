import 'server-only'

import { isUnavailable, refusalOfDatabase } from '@/platform/database/database-error'

/** An outage of the database in words for visitors; every other error as it is. */
export function outageOr(error: unknown): unknown {
  return isUnavailable(error) ? refusalOfDatabase(error) : error
}
