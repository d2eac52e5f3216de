import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { auditedKey, lockKey } from './key-record'

const REVOKE = `
  update api_keys set revoked_at = now(), updated_at = now() where id = $1 returning to_json(revoked_at) as at`

/**
 * Ends a key for good: the next request with it is refused, in every process. It is idempotent.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `PRECONDITION_FAILED` when the key is not
 * in one of the required `versions`.
 */
export async function revokeKey(
  ctx: Context,
  id: string,
  { versions = null }: { versions?: readonly number[] | null } = {},
): Promise<void> {
  await withTransaction(ctx, async (sql) => {
    const key = await lockKey(ctx, sql, { id, action: 'revoke', versions })
    if (key.revokedAt !== null) return
    const [row] = await sql.query<{ at: string }>(REVOKE, [id])
    const changes = changesBetween({ revokedAt: null }, { revokedAt: row?.at ?? null })
    await recordAudit(ctx, sql, [{ document: auditedKey(key), action: 'revoke-key', changes }])
  })
}
