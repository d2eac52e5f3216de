import { env } from '@/platform/settings/env'

/** Days that a refresh token, and with it an unused session, stays valid. */
const REFRESH_DAYS = 7

/**
 * SQL condition: open sessions `s` of active accounts `u`. `idleMinutes` is the placeholder of the idle limit for
 * staff.
 */
export function liveSession(idleMinutes: string): string {
  return `s.ended_at is null and s.expires_at > now() and u.deleted_at is null and u.is_active is not false
    and (s.last_used_at > now() - make_interval(mins => ${idleMinutes}::int) or not ${IS_STAFF})`
}

/** SQL condition: the account `u` is staff. */
export const IS_STAFF = `exists (select 1 from users_roles r where r.parent_id = u.id and r.value <> 'customer')`

/** SQL condition: the account `u` has a second factor. */
export const HAS_SECOND_FACTOR = `
  exists (select 1 from second_factors f where f.user_id = u.id and f.confirmed_at is not null)`

/**
 * SQL condition: the store's settings require a second factor for a role of the account `u`. A service account has none to
 * show: it has no sign-in.
 */
export const NEEDS_SECOND_FACTOR = `
  (not u.is_service and exists (select 1 from store_second_factor_roles n join users_roles r on r.value::text = n.value::text
    where r.parent_id = u.id))`

/** SQL condition: the account `u` has to set up a second factor first. */
export const MUST_SET_UP = `(${NEEDS_SECOND_FACTOR} and not ${HAS_SECOND_FACTOR})`

/** SQL expression: when a session that is used now expires. `days` is the placeholder of its longest life. */
export function nextExpiry(createdAt: string, days: string): string {
  return `least(now() + interval '${String(REFRESH_DAYS)} days', ${createdAt} + make_interval(days => ${days}::int))`
}

/** SQL condition: refresh tokens `t` that have not expired, used or not. */
export const IS_RECENT_TOKEN = `t.issued_at > now() - interval '${String(REFRESH_DAYS)} days'`

/** Values of the placeholders above: idle minutes and longest life in days. */
export const sessionSettings = (): { idleMinutes: number; days: number } => ({
  idleMinutes: env.staffIdleMinutes,
  days: env.sessionDays,
})
