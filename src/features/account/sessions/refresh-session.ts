import { DomainError } from '@/domain/errors'
import { accessTokens } from '@/platform/identity/access-token'
import type { NamedSession } from '@/platform/audit/audit-sign-in'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, sqlOfContext, withTransaction } from '@/platform/database/transaction'

import { limitAttempts } from '../sign-in/limit-attempts'
import type { OpenSession } from './open-session'
import { newRefreshToken, refreshTokenHash } from './refresh-token'
import { IS_RECENT_TOKEN, liveSession, nextExpiry, sessionSettings } from './session-rules'

/** Issues a successor for the tokens of `chosen (session_id)` and answers the session. */
const ISSUE = `
  issued as (
    insert into refresh_tokens (hash, session_id) select $2, session_id from chosen
  )
  update sessions s set last_used_at = now(), expires_at = ${nextExpiry('s.created_at', '$4')}, updated_at = now()
  from chosen where s.id = chosen.session_id
  returning s.id as "sessionId", s.user_id as "userId", s.expires_at as "expiresAt"`

/** One statement: of two concurrent requests with the same token, one finds it unused. */
const ROTATE = `
  with chosen as (
    update refresh_tokens t set used_at = now(), replaced_by = $2
    from sessions s join users u on u.id = s.user_id
    where t.hash = $1 and t.used_at is null and ${IS_RECENT_TOKEN} and s.id = t.session_id and ${liveSession('$3')}
    returning t.session_id
  ), ${ISSUE}`

/**
 * A response may get lost, and two tabs may refresh at once: for ten seconds a used token still gets another
 * successor.
 */
const RETRY = `
  with chosen as (
    select t.session_id from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id
    where t.hash = $1 and t.used_at > now() - interval '10 seconds' and ${liveSession('$3')}
  ), ${ISSUE}`

/** Only a used token gets here. It may be stolen, so the session ends for both holders. */
const END_FAMILY = `
  update sessions s set ended_at = now(), ended_reason = 'token reuse', updated_at = now()
  from refresh_tokens t
  where t.hash = $1 and t.used_at <= now() - interval '10 seconds' and s.id = t.session_id and s.ended_at is null
  returning s.id, s.device, s.browser, s.user_id as "userId"`

interface Ended extends NamedSession {
  [column: string]: unknown
  userId: string
}

interface Refreshed {
  [column: string]: unknown
  sessionId: string
  userId: string
  expiresAt: Date
}

/** The account of a token, used or not: refreshes are counted by account. */
const OWNER = `
  select s.user_id as "userId" from refresh_tokens t join sessions s on s.id = t.session_id where t.hash = $1`

/** Far more than a browser with many tabs needs. */
const PER_ACCOUNT = { name: 'refresh', points: 60, windowSeconds: 60 }

/**
 * Exchanges a refresh token for a new pair of tokens. Each token works once; the reuse of one ends its session and
 * notifies the owner by email.
 * @throws DomainError `AUTHENTICATION_REQUIRED` when the token is unknown, expired or used, or its session is over;
 * `RATE_LIMITED`, which leaves the token valid.
 */
export async function refreshSession(ctx: Context, refreshToken: string): Promise<OpenSession> {
  const hash = refreshTokenHash(refreshToken)
  await limitRefreshes(ctx, hash)
  return limitAttempts(ctx, { kind: 'refresh' }, () => exchange(ctx, hash))
}

async function limitRefreshes({ payload }: Context, hash: Buffer): Promise<void> {
  const [owner] = await sqlOf(payload).prepared<{ userId: string }>('refresh-token-owner', OWNER, [hash])
  if (!owner) return
  const { isAllowed, limit, resetSeconds } = await countRequest(payload, PER_ACCOUNT, owner.userId)
  if (isAllowed) return
  throw rateLimited('This account refreshes too often.', { limit, retryAfterSeconds: resetSeconds })
}

async function exchange(ctx: Context, hash: Buffer): Promise<OpenSession> {
  const successor = newRefreshToken()
  const { idleMinutes, days } = sessionSettings()
  const values = [hash, refreshTokenHash(successor), idleMinutes, days]
  const sql = await sqlOfContext(ctx)
  const refreshed = (await rotate(sql, values)) ?? (await retry(sql, values))
  if (!refreshed) {
    await endFamily(ctx, hash)
    throw new DomainError('AUTHENTICATION_REQUIRED', 'The refresh token is not valid: sign in again.')
  }
  const { sessionId, userId, expiresAt: refreshExpiresAt } = refreshed
  const { token, expiresAt } = await accessTokens().sign({ userId, sessionId })
  return {
    sessionId,
    accessToken: token,
    accessExpiresAt: expiresAt,
    refreshToken: successor,
    refreshExpiresAt,
  }
}

async function rotate(sql: Sql, values: readonly unknown[]): Promise<Refreshed | undefined> {
  const [refreshed] = await sql.prepared<Refreshed>('rotate-refresh-token', ROTATE, values)
  return refreshed
}

async function retry(sql: Sql, values: readonly unknown[]): Promise<Refreshed | undefined> {
  const [refreshed] = await sql.prepared<Refreshed>('retry-refresh-token', RETRY, values)
  return refreshed
}

async function endFamily(ctx: Context, hash: Buffer): Promise<void> {
  await withTransaction(apart(ctx), async (sql) => {
    for (const ended of await sql.query<Ended>(END_FAMILY, [hash])) {
      await enqueue(sql, 'mail.token-reuse', { sessionId: ended.id })
      const account = { id: ended.userId }
      await recordSignIn(ctx, sql, { action: 'revoke', account, sessions: [ended], reason: 'token reuse' })
    }
  })
}
