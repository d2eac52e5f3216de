import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayReceive } from './assert-may-receive'
import type { IssuedSecret } from './create-endpoint'
import { assertMayUse, auditedEndpoint, lockEndpoint } from './endpoint-record'
import { replaceSecret } from './endpoint-secrets'

const NOTE = `
  update webhook_endpoints set former_secret_until = $2, updated_at = now()
  where id = $1 returning to_json(former_secret_until) as until`

/**
 * Gives an endpoint another secret, and answers it. For 24 hours deliveries are signed with both, so that the receiver can be
 * told at any time in between. A second rotation ends the oldest secret at once.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`.
 */
export async function rotateSecret(ctx: Context, id: string): Promise<IssuedSecret> {
  assertMayUse(ctx, 'set up')
  return withTransaction(ctx, async (sql) => {
    const endpoint = await lockEndpoint(sql, id)
    assertMayReceive(ctx, endpoint.types)
    const { secret, formerUntil } = await replaceSecret(sql, id)
    await sql.query(NOTE, [id, formerUntil])
    const changes = changesBetween(
      { secret: 'former', formerSecretUntil: null },
      { secret: 'new', formerSecretUntil: formerUntil },
    )
    await recordAudit(ctx, sql, [{ document: auditedEndpoint(endpoint), action: 'update', changes }])
    return { id, secret }
  })
}
