import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

const PURGE = 'delete from idempotency_keys where expires_at <= now() returning 1'

/** Deletes expired answers of writes; answers how many. */
export async function purgeAnswers(ctx: Context): Promise<number> {
  const purged = await withTransaction(ctx, (sql) => sql.query(PURGE))
  return purged.length
}
