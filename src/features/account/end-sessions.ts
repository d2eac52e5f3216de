import { DomainError } from '@/domain/errors'
import type { SessionEnd } from '@/domain/session'
import { UUID } from '@/domain/uuid'
import { recordSignIn } from '@/platform/audit-sign-in'
import type { Context } from '@/platform/context'
import { sqlOfContext } from '@/platform/transaction'

import { ownAccountId } from './change-own-account'

const END = `
  update sessions set ended_at = now(), updated_at = now(), ended_reason = $1::enum_sessions_ended_reason, ended_by_id = $2
  where ended_at is null and user_id = $3`
const END_ONE = `${END} and id = $4 returning id`
const END_OTHERS = `${END} and id is distinct from $4 returning id`

/** Ends the caller's own session: its tokens are worth nothing from now on. Without a session nothing happens. */
export async function logOut(ctx: Context, { all = false } = {}): Promise<void> {
  if (ctx.actor.id === null || !ctx.sessionId) return
  const sql = await sqlOfContext(ctx)
  const ended = await sql.query(END_ONE, ['logout', ctx.actor.id, ctx.actor.id, ctx.sessionId])
  if (ended.length > 0) await recordSignIn(ctx, 'logout', { id: ctx.actor.id })
  if (all) await endOtherSessions(ctx)
}

/**
 * Ends every session of the caller but the one that asks; answers how many.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function endOtherSessions(ctx: Context): Promise<number> {
  const id = ownAccountId(ctx)
  const sql = await sqlOfContext(ctx)
  const ended = await sql.query(END_OTHERS, ['ended by user', id, id, ctx.sessionId ?? null])
  if (ended.length > 0) await recordSignIn(ctx, 'revoke', { id })
  return ended.length
}

/**
 * Ends one session of the caller, or, for administrators, of anybody.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `NOT_FOUND`, also for what is not the caller's to end.
 */
export async function endSession(ctx: Context, sessionId: string, userId?: string): Promise<void> {
  const ownerId = userId ?? ownAccountId(ctx)
  const reason = reasonFor(ctx, ownerId)
  const values = [reason, ownAccountId(ctx), ownerId, sessionId]
  const sql = await sqlOfContext(ctx)
  const ended = UUID.test(sessionId) && UUID.test(ownerId) ? await sql.query(END_ONE, values) : []
  if (ended.length === 0) throw notThere()
  await recordSignIn(ctx, 'revoke', { id: ownerId })
}

/**
 * Ends every session of somebody: for administrators, or one's own, but the one that asks.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `NOT_FOUND`.
 */
export async function endAllSessions(ctx: Context, userId: string): Promise<number> {
  const reason = reasonFor(ctx, userId)
  if (!UUID.test(userId)) throw notThere()
  const sql = await sqlOfContext(ctx)
  const values = [reason, ownAccountId(ctx), userId, ctx.sessionId ?? null]
  const ended = await sql.query(END_OTHERS, values)
  if (ended.length > 0) await recordSignIn(ctx, 'revoke', { id: userId })
  return ended.length
}

/** Whoever is neither the owner nor an administrator learns nothing of the session. */
function reasonFor(ctx: Context, ownerId: string): SessionEnd {
  if (ownAccountId(ctx) === ownerId) return 'ended by user'
  if (ctx.actor.roles.includes('admin')) return 'ended by administrator'
  throw notThere()
}

function notThere(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such session.')
}
