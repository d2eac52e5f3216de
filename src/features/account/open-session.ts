import { v7 as uuidv7 } from 'uuid'

import { describeClient } from '@/domain/client'
import { accessTokens } from '@/platform/access-token'
import type { Context } from '@/platform/context'
import { networkOf } from '@/platform/network'
import type { SessionTokens } from '@/platform/session-cookies'
import type { Sql } from '@/platform/transaction'

import { newRefreshToken, refreshTokenHash } from './refresh-token'
import { nextExpiry, sessionSettings } from './session-rules'

/** What somebody who signed in holds. */
export interface OpenSession extends SessionTokens {
  sessionId: string
}

/** One that has just been opened, and what it was opened with. */
export interface NewSession extends OpenSession {
  device: string
  browser: string
}

/**
 * The account's row is locked against changes meanwhile: whoever changes the password or deactivates the account either
 * finds this session and ends it, or changes what the condition asks for.
 */
const OPEN = `
  with account as (
    select id from users
    where id = $1 and hash = $2 and deleted_at is null and is_active is not false for share
  ), opened as (
    insert into sessions (id, user_id, device, browser, ip_prefix, door, last_used_at, expires_at, created_at, updated_at)
    select $3, id, $4, $5, $6, $7::enum_sessions_door, now(), ${nextExpiry('now()', '$8')}, now(), now() from account
    returning id, expires_at
  ), issued as (
    insert into refresh_tokens (hash, session_id) select $9, id from opened
  )
  select expires_at as "expiresAt" from opened`

export interface Account {
  id: string
  /** The stored hash that the password was found to fit. */
  hash: string
}

/**
 * Opens a session for somebody whose password was right. Null when the account has changed since: its password is
 * another one, it was deactivated, or it is in the trash.
 */
export async function openSession(ctx: Context, sql: Sql, account: Account): Promise<NewSession | null> {
  const sessionId = uuidv7()
  const refreshToken = newRefreshToken()
  const { device, browser } = describeClient(ctx.client?.userAgent ?? null)
  const [opened] = await sql.prepared<{ expiresAt: Date }>('open-session', OPEN, [
    account.id,
    account.hash,
    sessionId,
    device,
    browser,
    networkOf(ctx.client?.address ?? null),
    ctx.door,
    sessionSettings().days,
    refreshTokenHash(refreshToken),
  ])
  if (!opened) return null
  const { token, expiresAt } = await accessTokens().sign({ userId: account.id, sessionId })
  return {
    ...{ sessionId, device, browser },
    accessToken: token,
    accessExpiresAt: expiresAt,
    refreshToken,
    refreshExpiresAt: opened.expiresAt,
  }
}
