import { changesBetween } from '@/domain/audit'
import { FAILING_HOURS } from '@/domain/webhooks/endpoint'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { auditedEndpoint } from './endpoint-record'

/** Why an endpoint is switched off, as its owner reads it. */
const REASONS = {
  gone: 'The receiver answered 410 Gone: it wants no more.',
  failing: `For ${String(FAILING_HOURS)} hours nothing was delivered: each attempt failed.`,
} as const
export type DisabledBecause = keyof typeof REASONS

const DISABLE = `
  update webhook_endpoints set state = 'disabled', state_reason = $2, state_changed_at = now(), updated_at = now()
  where id = $1 and state = 'active'
    and ($3 = 'gone' or failing_since <= now() - interval '${String(FAILING_HOURS)} hours')
  returning name`

/** Switches an endpoint off, once. What waits stays, and goes when it is switched on again. */
export async function disableEndpoint(ctx: Context, id: string, because: DisabledBecause): Promise<void> {
  const reason = REASONS[because]
  await withTransaction(ctx, async (sql) => {
    const [disabled] = await sql.query<{ name: string }>(DISABLE, [id, reason, because])
    if (!disabled) return
    const changes = changesBetween(
      { state: 'active', stateReason: null },
      { state: 'disabled', stateReason: reason },
    )
    const document = auditedEndpoint({ id, name: disabled.name })
    await recordAudit(ctx, sql, [{ document, action: 'update', changes }])
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
