import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

/** Longer than a mail is tried: what tells a former address of the new one is read from here. */
const KEEP_DAYS = 7

const PURGE = `
  delete from account_links
  where expires_at < now() - case when user_id is null then interval '0' else interval '${String(KEEP_DAYS)} days' end
  returning id`

/** Forgets links that ran out, used or not; answers how many. */
export async function purgeLinks(ctx: Context): Promise<number> {
  const purged = await withTransaction(ctx, (sql) => sql.query(PURGE))
  return purged.length
}
