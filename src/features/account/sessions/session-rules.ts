import { env } from '@/platform/settings/env'

/** A refresh token, and with it a session that nobody uses, lives so long. */
const REFRESH_DAYS = 7

/** Sessions `s` of accounts `u` that are to be let in; for staff, idle minutes are the parameter named. */
export function liveSession(idleMinutes: string): string {
  return `s.ended_at is null and s.expires_at > now() and u.deleted_at is null and u.is_active is not false
    and (s.last_used_at > now() - make_interval(mins => ${idleMinutes}::int) or not ${IS_STAFF})`
}

/** Whether the account `u` works for the shop. */
export const IS_STAFF = `exists (select 1 from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** Whether the account `u` has a second factor. */
export const HAS_SECOND_FACTOR = `
  exists (select 1 from second_factors f where f.user_id = u.id and f.confirmed_at is not null)`

/** Whether the store's settings ask one of a role of the account `u`. */
export const NEEDS_SECOND_FACTOR = `
  exists (select 1 from store_second_factor_roles n join users_roles r on r.value::text = n.value::text
    where r.parent_id = u.id)`

/** Whether the account `u` may do nothing before it has one. */
export const MUST_SET_UP = `(${NEEDS_SECOND_FACTOR} and not ${HAS_SECOND_FACTOR})`

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
