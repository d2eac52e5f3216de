import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** Longer than an email message is retried: the message to the former address reads the new one from this row. */
const KEEP_DAYS = 7

const PURGE = `
  delete from account_links
  where expires_at < now() - case when user_id is null then interval '0' else interval '${String(KEEP_DAYS)} days' end
  returning id`

/** Deletes expired links, used or not; answers how many. */
export async function purgeLinks(ctx: Context): Promise<number> {
  const purged = await withTransaction(ctx, (sql) => sql.query(PURGE))
  return purged.length
}
