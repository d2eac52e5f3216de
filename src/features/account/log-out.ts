import { recordLogin } from '@/platform/audit-login'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

const END_SESSION = `delete from users_sessions where id = $1 and _parent_id = $2`

/** Ends one of the caller's own sessions: its token is worth nothing from now on. Without a session nothing happens. */
export async function logOut(ctx: Context, sessionId: string | null): Promise<void> {
  if (ctx.actor.id === null || sessionId === null) return
  await sqlOf(ctx.payload).query(END_SESSION, [sessionId, ctx.actor.id])
  await recordLogin(ctx, 'logout', { id: ctx.actor.id })
}
