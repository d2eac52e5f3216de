import { env } from '@/platform/env'

/** A refresh token, and with it a session that nobody uses, lives so long. */
const REFRESH_DAYS = 7

/** Sessions `s` of accounts `u` that are to be let in; for staff, idle minutes are the parameter named. */
export function liveSession(idleMinutes: string): string {
  return `s.ended_at is null and s.expires_at > now() and u.deleted_at is null and u.is_active is not false
    and (s.last_used_at > now() - make_interval(mins => ${idleMinutes}::int) or not ${IS_STAFF})`
}

/** Whether the account `u` works for the shop. */
export const IS_STAFF = `exists (select 1 from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** The end of a session that is used now and never again; `days` is the parameter with its longest life. */
export function nextExpiry(createdAt: string, days: string): string {
  return `least(now() + interval '${String(REFRESH_DAYS)} days', ${createdAt} + make_interval(days => ${days}::int))`
}

/** Refresh tokens `t` that are not too old, unused or not. */
export const IS_RECENT_TOKEN = `t.issued_at > now() - interval '${String(REFRESH_DAYS)} days'`

export const sessionSettings = (): { idleMinutes: number; days: number } => ({
  idleMinutes: env.staffIdleMinutes,
  days: env.sessionDays,
})
