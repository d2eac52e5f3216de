import { v7 as uuidv7 } from 'uuid'

import { describeClient } from '@/domain/account/client'
import { accessTokens } from '@/platform/identity/access-token'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { networkOf } from '@/platform/http/network'
import { noteCaller } from '@/platform/http/served-request'
import type { SessionTokens } from '@/platform/http/session-cookies'
import type { SessionUser } from '@/platform/identity/session-user'
import { USER_COLUMNS } from '@/platform/identity/session-user'
import type { Sql } from '@/platform/database/transaction'

import { newRefreshToken, refreshTokenHash } from './refresh-token'
import { HAS_SECOND_FACTOR, MUST_SET_UP, nextExpiry, sessionSettings } from './session-rules'

/** The tokens of a signed-in user. */
export interface OpenSession extends SessionTokens {
  sessionId: string
}

/** A session that has just been opened, and its user. */
export interface NewSession extends OpenSession {
  user: SessionUser
  device: string
  browser: string
  /** Whether the session allows nothing until a second factor is set up. */
  mustSetUp: boolean
}

/** The result of a sign-in: the session, its user and the device token. */
export interface SignInResult extends OpenSession {
  user: SessionUser
  mustSetUp: boolean
  /** For the device to keep: with it, failed attempts from elsewhere do not make it wait. */
  deviceToken: string
}

/**
 * Locks the account's row: a concurrent change of the password, or a deactivation, either finds this session and ends
 * it, or makes the condition fail. An account with a second factor gets a session only after it was shown.
 */
const OPEN = `
  with account as (
    select ${USER_COLUMNS}, ${MUST_SET_UP} as must_set_up from users u
    where u.id = $1 and u.hash = $2 and u.deleted_at is null and u.is_active is not false
      and ($10 or not ${HAS_SECOND_FACTOR}) for share
  ), opened as (
    insert into sessions (id, user_id, device, browser, ip_prefix, channel, last_used_at, expires_at, created_at, updated_at)
    select $3, id, $4, $5, $6, $7::enum_sessions_channel, now(), ${nextExpiry('now()', '$8')}, now(), now() from account
    returning id, expires_at
  ), issued as (
    insert into refresh_tokens (hash, session_id) select $9, id from opened
  )
  select account.id, account.email, account.name, account.roles,
    opened.expires_at as "expiresAt", account.must_set_up as "mustSetUp"
  from opened, account`

type Opened = SessionUser & { expiresAt: Date; mustSetUp: boolean }

const LOCK = 'select id from users where id = $1 for share'

/**
 * Call it first in a transaction that opens a session. Turning a second factor on or off takes the same lock first,
 * so both are serialised and cannot deadlock.
 */
export async function lockAccount(sql: Sql, userId: string): Promise<void> {
  await sql.prepared('lock-account', LOCK, [userId])
}

export interface Account {
  id: string
  /** The stored hash that the password was checked against. */
  hash: string
}

export interface Opening {
  account: Account
  /** Whether a code of the account's second factor was accepted in the same transaction. */
  hasShownFactor: boolean
  /** How the user signed in, for the audit trail. */
  reason?: string
}

/**
 * Opens a session after a correct password, and records it in the audit trail. Null when the account has changed
 * since: the password was changed, it was deactivated, it is in the trash, or it has a second factor that was not
 * shown.
 */
export async function openRecordedSession(
  ctx: Context,
  sql: Sql,
  { account, hasShownFactor, reason }: Opening,
): Promise<NewSession | null> {
  const session = await openSession(ctx, sql, { account, hasShownFactor })
  if (!session) return null
  const named = { ...session, id: session.sessionId }
  const how = reason === undefined ? {} : { reason }
  await recordSignIn(ctx, sql, { action: 'login', account: session.user, sessions: [named], ...how })
  return session
}

async function openSession(
  ctx: Context,
  sql: Sql,
  { account, hasShownFactor }: Opening,
): Promise<NewSession | null> {
  const sessionId = uuidv7()
  const refreshToken = newRefreshToken()
  const { device, browser } = describeClient(ctx.client?.userAgent ?? null)
  const [opened] = await sql.prepared<Opened>('open-session', OPEN, [
    account.id,
    account.hash,
    sessionId,
    device,
    browser,
    networkOf(ctx.client?.address ?? null),
    ctx.channel,
    sessionSettings().days,
    refreshTokenHash(refreshToken),
    hasShownFactor,
  ])
  if (!opened) return null
  // Whose reads have to see what this transaction writes.
  noteCaller({ accountId: account.id, wroteAt: null })
  const { token, expiresAt } = await accessTokens().sign({ userId: account.id, sessionId })
  const { id, email, name, roles } = opened
  return {
    user: { id, email, name, roles },
    ...{ sessionId, device, browser, mustSetUp: opened.mustSetUp },
    accessToken: token,
    accessExpiresAt: expiresAt,
    refreshToken,
    refreshExpiresAt: opened.expiresAt,
  }
}
