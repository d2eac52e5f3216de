import type { Payload } from 'payload'

import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { makeClient, PASSWORD } from '../v1/v1-client'
import { createCheckedFetch } from '../v1/checked-fetch'

export interface Tokens {
  access_token: string
  refresh_token: string
}

/** People who sign in at v1, and time that goes by for them. */
export function openSessionClient(payload: Payload) {
  const fetch = createCheckedFetch({ payload })
  const sql = sqlOf(payload)
  const as = (token?: string) => makeClient(fetch, token)

  async function signIn(user: { email: string }, userAgent = 'test/1'): Promise<Tokens> {
    const client = { userAgent, address: '203.0.113.7' }
    const ctx = { ...makeContext(payload, 'v1', ANONYMOUS), client }
    const { accessToken, refreshToken } = await signInWithPassword(ctx, {
      identifier: user.email,
      password: PASSWORD,
    })
    return { access_token: accessToken, refresh_token: refreshToken }
  }

  /** As if `seconds` had gone by since each refresh token of the user was used. */
  async function letUsedTokensAge(userId: string, seconds: number): Promise<void> {
    await sql.query(
      `update refresh_tokens t set used_at = t.used_at - make_interval(secs => $2)
       from sessions s where s.id = t.session_id and s.user_id = $1 and t.used_at is not null`,
      [userId, seconds],
    )
  }

  async function letSessionsRest(userId: string, minutes: number): Promise<void> {
    await sql.query(
      `update sessions set last_used_at = now() - make_interval(mins => $2) where user_id = $1`,
      [userId, minutes],
    )
  }

  return {
    sql,
    as,
    signIn,
    letUsedTokensAge,
    letSessionsRest,
    refresh: (token: string) => as().post('/auth/refresh', { refresh_token: token }),
    /** What `GET /auth/me` answers with a token. */
    statusWith: async (token: string) => (await as(token).get('/auth/me')).status,
    /** How each session of a user ended, the oldest first. */
    endsOf: (userId: string) =>
      sql.query<{ reason: string | null; by: string | null }>(
        `select ended_reason as reason, ended_by_id as by from sessions where user_id = $1 order by id`,
        [userId],
      ),
  }
}
