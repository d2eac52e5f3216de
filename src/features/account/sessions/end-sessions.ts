import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { SessionEnd } from '@/domain/account/session'
import { UUID } from '@/domain/uuid'
import type { NamedSession, SignInEntry } from '@/platform/audit/audit-sign-in'
import { recordSignIn } from '@/platform/audit/audit-sign-in'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { ownAccountId } from '../own-account/change-own-account'
import { refreshTokenHash } from './refresh-token'

const END = `
  update sessions set ended_at = now(), updated_at = now(), ended_reason = $1::enum_sessions_ended_reason, ended_by_id = $2
  where ended_at is null and user_id = $3`
const ENDED = 'returning id, device, browser'
const END_ONE = `${END} and id = $4 ${ENDED}`
const END_OTHERS = `${END} and id is distinct from $4 ${ENDED}`

/** By any refresh token of the session: used tokens identify it too. */
const END_FORMER = `
  update sessions s set ended_at = now(), updated_at = now(), ended_reason = 'signed in again', ended_by_id = s.user_id
  from refresh_tokens t, users u
  where t.hash = $1 and s.id = t.session_id and s.ended_at is null and u.id = s.user_id
  returning s.id, s.device, s.browser, u.id as "ownerId", coalesce(nullif(u.name, ''), u.email) as "ownerName"`

interface Former extends NamedSession {
  [column: string]: unknown
  ownerId: string
  ownerName: string
}

interface Ending {
  statement: typeof END_ONE | typeof END_OTHERS
  action: Extract<SignInEntry['action'], 'logout' | 'revoke'>
  reason: SessionEnd
  ownerId: string
  /** The session that is ended, or the one that stays open. */
  sessionId: string | null
}

/** Ends sessions and records it in the audit trail, in one transaction; answers how many. */
async function end(ctx: Context, { statement, action, reason, ownerId, sessionId }: Ending): Promise<number> {
  return withTransaction(ctx, async (sql) => {
    const values = [reason, ownAccountId(ctx), ownerId, sessionId]
    const sessions = await sql.query<NamedSession & Record<string, unknown>>(statement, values)
    if (sessions.length > 0)
      await recordSignIn(ctx, sql, { action, account: { id: ownerId }, sessions, reason })
    return sessions.length
  })
}

/**
 * Ends the caller's own session and with `all` their other ones; the tokens are invalid from now on. Without a
 * session nothing happens.
 */
export async function signOut(ctx: Context, { all = false } = {}): Promise<void> {
  const { actor, sessionId } = ctx
  if (actor.id === null) return
  const ownerId = ownAccountId(ctx)
  if (!sessionId) return
  await end(ctx, { statement: END_ONE, action: 'logout', reason: 'logout', ownerId, sessionId })
  if (all) await endOtherSessions(ctx)
}

/**
 * Ends the session that a browser had before a new sign-in there, by either the same or another user. It is recorded
 * in its owner's audit trail as their own action, as a sign-out would be.
 */
export async function endFormerSession(ctx: Context, refreshToken: string): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    for (const former of await sql.query<Former>(END_FORMER, [refreshTokenHash(refreshToken)])) {
      const { ownerId: id, ownerName: name } = former
      const owner = { ...ctx, actor: { type: 'user' as const, id, name, roles: [] } }
      const ended = { account: { id }, sessions: [former], reason: 'signed in again' }
      await recordSignIn(owner, sql, { action: 'logout', ...ended })
    }
  })
}

/**
 * Ends every session of the caller but the current one; answers how many.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function endOtherSessions(ctx: Context): Promise<number> {
  return endOthers(ctx, ownAccountId(ctx), 'ended by user')
}

/**
 * Ends one session of the caller or, for administrators, of any user.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `NOT_FOUND`, also for a session that the caller may not end.
 */
export async function endSession(ctx: Context, sessionId: string, userId?: string): Promise<void> {
  const ownerId = userId ?? ownAccountId(ctx)
  const reason = reasonFor(ctx, ownerId)
  if (!UUID.test(sessionId) || !UUID.test(ownerId)) throw notThere()
  const ended = await end(ctx, { statement: END_ONE, action: 'revoke', reason, ownerId, sessionId })
  if (ended === 0) throw notThere()
}

/**
 * Ends every session of a user but the current one: for administrators, or the caller's own. Answers how many.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `NOT_FOUND`.
 */
export async function endAllSessions(ctx: Context, userId: string): Promise<number> {
  const reason = reasonFor(ctx, userId)
  if (!UUID.test(userId)) throw notThere()
  return endOthers(ctx, userId, reason)
}

function endOthers(ctx: Context, ownerId: string, reason: SessionEnd): Promise<number> {
  const sessionId = ctx.sessionId ?? null
  return end(ctx, { statement: END_OTHERS, action: 'revoke', reason, ownerId, sessionId })
}

/**
 * The reason to record. Callers who are neither the owner nor an administrator get `NOT_FOUND`, so that they learn
 * nothing.
 */
function reasonFor(ctx: Context, ownerId: string): SessionEnd {
  if (ownAccountId(ctx) === ownerId) return 'ended by user'
  if (mayAll(ctx.actor, 'sessions', 'end')) return 'ended by administrator'
  throw notThere()
}

function notThere(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such session.')
}
