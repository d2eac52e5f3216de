import { changesBetween } from '@/domain/audit'
import type { DisabledBecause } from '@/domain/webhooks/disabled-reasons'
import { disabledReason } from '@/domain/webhooks/disabled-reasons'
import { FAILING_HOURS } from '@/domain/webhooks/endpoint'
import { v7 as uuidv7 } from 'uuid'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { enqueue } from '@/platform/queue'

import { auditedEndpoint } from './endpoint-record'

const DISABLE = `
  update webhook_endpoints set state = 'disabled', state_reason = $2, state_changed_at = now(), updated_at = now()
  where id = $1 and state = 'active'
    and ($3 = 'gone' or failing_since <= now() - interval '${String(FAILING_HOURS)} hours')
  returning name, owner_id as "ownerId"`

/** Who can switch it on again, and whose it is. */
const TOLD = `
  select id from users u where u.deleted_at is null and u.is_active and not u.is_service and (
    exists (select from users_roles r where r.parent_id = u.id and r.value = 'admin') or u.id = $1)`

/** One notice for each of them, also when it is switched off once more later. */
async function tell(sql: Sql, endpointId: string, ownerId: string | null): Promise<void> {
  const noticeId = uuidv7()
  for (const { id: userId } of await sql.query<{ id: string }>(TOLD, [ownerId])) {
    await enqueue(sql, 'mail.webhook-disabled', { endpointId, userId, noticeId })
  }
}

/** Switches an endpoint off, once, and tells its owner and the administrators by email. What waits stays, and goes when it is switched on again. */
export async function disableEndpoint(ctx: Context, id: string, because: DisabledBecause): Promise<void> {
  const reason = disabledReason(because)
  await withTransaction(ctx, async (sql) => {
    const [disabled] = await sql.query<{ name: string; ownerId: string | null }>(DISABLE, [
      id,
      reason,
      because,
    ])
    if (!disabled) return
    const changes = changesBetween(
      { state: 'active', stateReason: null },
      { state: 'disabled', stateReason: reason },
    )
    const document = auditedEndpoint({ id, name: disabled.name })
    await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
    await tell(sql, id, disabled.ownerId)
  })
}

const ONLY_FAILING = `
  select id from webhook_endpoints
  where state = 'active' and failing_since <= now() - interval '${String(FAILING_HOURS)} hours'`

/** Switches off what has only failed for a day; answers how many. */
export async function disableFailing(ctx: Context): Promise<number> {
  const failing = await sqlOf(ctx.payload).query<{ id: string }>(ONLY_FAILING)
  for (const { id } of failing) await disableEndpoint(ctx, id, 'failing')
  return failing.length
}
