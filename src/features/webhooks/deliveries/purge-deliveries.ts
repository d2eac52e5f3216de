import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { env } from '@/platform/settings/env'

/** In pieces, so that none of them holds others up. */
const BATCH = 5000

const PURGE = `
  delete from webhook_deliveries where id in (
    select id from webhook_deliveries where created_at < now() - make_interval(days => $1) and claimed_by is null
    order by created_at limit ${String(BATCH)})
  returning 1`

/** Deletes old deliveries from the log, those that still wait included; answers how many. */
export async function purgeDeliveries({ payload }: Context): Promise<number> {
  const sql = sqlOf(payload)
  for (let count = 0; ;) {
    const purged = await sql.query(PURGE, [env.webhookLogDays])
    count += purged.length
    if (purged.length < BATCH) return count
  }
}
