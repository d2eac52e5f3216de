import { changesBetween } from '@/domain/audit'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import type { Versions } from './endpoint-record'
import { assertMayUse, auditedEndpoint, lockEndpoint } from './endpoint-record'

const DELETE_LOG = 'delete from webhook_deliveries where endpoint_id = $1'
const DELETE = 'delete from webhook_endpoints where id = $1'

/**
 * Deletes an endpoint for good, with its secrets and its log; what the trail says of it stays.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `PRECONDITION_FAILED`.
 */
export async function deleteEndpoint(
  ctx: Context,
  id: string,
  { versions = null }: { versions?: Versions } = {},
): Promise<void> {
  assertMayUse(ctx, 'set up')
  await withTransaction(ctx, async (sql) => {
    const endpoint = await lockEndpoint(sql, id, versions)
    await sql.query(DELETE_LOG, [id])
    await sql.query(DELETE, [id])
    const { name, url, types, headerNames, state } = endpoint
    const changes = changesBetween({ name, url, types, headerNames, state }, null)
    await recordAudit(ctx, sql, [{ document: auditedEndpoint(endpoint), action: 'delete', changes }])
  })
}
