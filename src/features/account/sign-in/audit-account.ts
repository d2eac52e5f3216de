import type { AuditAction, Changes } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

const TITLE = 'select email from users where id = $1'

interface AccountChange {
  userId: string
  /** The title in the trail; by default the account's address. */
  title?: string
  action?: AuditAction
  changes?: Changes
  reason?: string
}

/** Writes a change of an account that no collection hook sees to the audit trail, in the transaction that makes it. */
export async function auditAccount(
  ctx: Context,
  sql: Sql,
  { userId, title, action = 'update', changes = {}, reason }: AccountChange,
): Promise<void> {
  const [account] = title === undefined ? await sql.query<{ email: string }>(TITLE, [userId]) : []
  const document = { collection: 'users', id: userId, title: title ?? account?.email ?? userId }
  await recordAudit(ctx, sql, [{ document, action, changes, reason: reason ?? null }])
}
