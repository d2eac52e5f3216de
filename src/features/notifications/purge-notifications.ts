import { NOTIFICATION_DAYS } from '@/domain/notifications/kinds'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

const PURGE = `
  with gone as (delete from notifications where at < now() - make_interval(days => $1) returning 1)
  select count(*)::int as count from gone`

/** Removes notifications that are older than they are kept, and says how many. */
export async function purgeNotifications({ payload }: Pick<Context, 'payload'>): Promise<number> {
  const [row] = await sqlOf(payload).query<{ count: number }>(PURGE, [NOTIFICATION_DAYS])
  return row?.count ?? 0
}
