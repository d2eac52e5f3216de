import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { IS_STAFF, sessionSettings } from './session-rules'

/** Long enough to find out later who was signed in at a given time. */
const KEEP_ENDED_DAYS = 90

const CLOSE = `
  update sessions s set ended_at = now(), updated_at = now(),
    ended_reason = (case when s.expires_at <= now() then 'expired' else 'idle' end)::enum_sessions_ended_reason
  from users u
  where u.id = s.user_id and s.ended_at is null and (s.expires_at <= now()
    or (s.last_used_at <= now() - make_interval(mins => $1::int) and ${IS_STAFF}))
  returning s.id`

/** A used token is kept while its session is open, so that its reuse is detected. */
const PURGE_TOKENS = `
  delete from refresh_tokens t using sessions s where s.id = t.session_id and s.ended_at is not null`

const PURGE_SESSIONS = `
  delete from sessions where ended_at < now() - interval '${String(KEEP_ENDED_DAYS)} days' returning id`

/** First steps of sign-ins whose second step never came. */
const PURGE_CHALLENGES = 'delete from sign_in_challenges where expires_at < now()'

/** Closes expired sessions, and deletes the tokens of ended sessions and sessions that ended 90 days ago. */
export async function purgeSessions(ctx: Context): Promise<{ closed: number; purged: number }> {
  return withTransaction(ctx, async (sql) => {
    const closed = await sql.query(CLOSE, [sessionSettings().idleMinutes])
    await sql.query(PURGE_TOKENS)
    await sql.query(PURGE_CHALLENGES)
    const purged = await sql.query(PURGE_SESSIONS)
    return { closed: closed.length, purged: purged.length }
  })
}
