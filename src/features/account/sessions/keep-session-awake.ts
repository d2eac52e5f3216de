import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/database/transaction'

import { signInFirst } from '../own-account/change-own-account'
import { IS_STAFF, sessionSettings } from './session-rules'

const USE = `
  update sessions s set last_used_at = now() from users u
  where s.id = $1 and u.id = s.user_id and s.ended_at is null
  returning least(s.expires_at, case when ${IS_STAFF} then now() + make_interval(mins => $2::int) end) as ends`

/**
 * Records that the caller's session is in use, and answers when it ends unless it is used again: for staff, after the
 * idle time.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function keepSessionAwake(ctx: Context): Promise<Date> {
  const sql = await sqlOfContext(ctx)
  const values = [ctx.sessionId ?? null, sessionSettings().idleMinutes]
  const [session] = await sql.query<{ ends: Date }>(USE, values)
  if (!session) throw signInFirst()
  return session.ends
}
