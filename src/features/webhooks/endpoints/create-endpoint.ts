import { v7 as uuidv7 } from 'uuid'

import { changesBetween } from '@/domain/audit'
import { DomainError } from '@/domain/errors'
import { MAX_ENDPOINTS } from '@/domain/webhooks/endpoint'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayReceive } from './assert-may-receive'
import type { NewEndpoint } from './endpoint-input'
import { assertTarget } from './endpoint-input'
import { assertMayUse, auditedEndpoint } from './endpoint-record'
import { insertSecrets } from './endpoint-secrets'

/** One at a time: two concurrent requests do not count the same endpoints. */
const COUNT = `
  select count(*)::int as n from webhook_endpoints, pg_advisory_xact_lock(hashtextextended('backroom.webhook-endpoints', 0))`

/** It begins behind the newest event: what happened before is read from the feed. */
const INSERT = `
  insert into webhook_endpoints (id, name, url, types, header_names, state, state_changed_at, owner_id, position,
    created_at, updated_at)
  values ($1, $2, $3, $4, $5, 'active', now(), $6, (select coalesce(max(position), 0) from change_events), now(), now())`

/** An endpoint's id with its secret, which is never shown again. */
export interface IssuedSecret {
  id: string
  secret: string
}

/**
 * Creates an endpoint that gets events from now on, and answers the secret that signs them.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `VALIDATION_ERROR`, `CONFLICT` over the limit of endpoints.
 */
export async function createEndpoint(ctx: Context, wanted: NewEndpoint): Promise<IssuedSecret> {
  assertMayUse(ctx, 'set up')
  const { name, url, types, headers = {} } = wanted
  assertTarget({ url, headers })
  assertMayReceive(ctx, types)
  return withTransaction(ctx, async (sql) => {
    const [row] = await sql.query<{ n: number }>(COUNT)
    if ((row?.n ?? 0) >= MAX_ENDPOINTS) {
      throw new DomainError(
        'CONFLICT',
        `There are ${String(MAX_ENDPOINTS)} endpoints: delete those that nothing uses.`,
      )
    }
    const id = uuidv7()
    const headerNames = Object.keys(headers)
    const asJson = [JSON.stringify(types), JSON.stringify(headerNames)]
    await sql.query(INSERT, [id, name, url, ...asJson, accountOf(ctx.actor)])
    const secret = await insertSecrets(sql, id, headers)
    const changes = changesBetween(null, { name, url, types, headerNames, state: 'active' })
    await recordAudit(ctx, sql, [{ document: auditedEndpoint({ id, name }), action: 'create', changes }])
    return { id, secret }
  })
}
