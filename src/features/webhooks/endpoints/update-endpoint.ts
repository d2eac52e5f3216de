import { changesBetween } from '@/domain/audit'
import { invalidField } from '@/domain/errors'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { assertMayReceive } from './assert-may-receive'
import type { EndpointChanges } from './endpoint-input'
import { assertTarget } from './endpoint-input'
import type { EndpointRecord, Versions } from './endpoint-record'
import { assertMayUse, auditedEndpoint, lockEndpoint } from './endpoint-record'
import { replaceHeaders } from './endpoint-secrets'

const UPDATE = `
  update webhook_endpoints set name = $2, url = $3, types = $4, header_names = $5, updated_at = now() where id = $1`

const SET_STATE = `
  update webhook_endpoints set state = $2::enum_webhook_endpoints_state, state_reason = null, state_changed_at = now(),
    failing_since = null
  where id = $1`

/** What waits is due at once, and may fail as often as at first. */
const WAKE = `
  update webhook_deliveries set next_attempt_at = now(), tries = 0
  where endpoint_id = $1 and state = 'waiting' and claimed_by is null`

/**
 * The values of headers were given for one receiver: a caller who sends them elsewhere has to know them.
 * @throws DomainError `VALIDATION_ERROR`.
 */
function assertHeadersStay(before: EndpointRecord, { url, headers }: EndpointChanges): void {
  const isElsewhere = url !== undefined && new URL(url).origin !== new URL(before.url).origin
  if (!isElsewhere || headers !== undefined || before.headerNames.length === 0) return
  throw invalidField('headers', 'The address is on another host: give the headers for it again.')
}

async function changeState(sql: Sql, before: EndpointRecord, state: EndpointChanges['state']): Promise<void> {
  if (state === undefined || state === before.state) return
  await sql.query(SET_STATE, [before.id, state])
  if (state === 'active') await sql.query(WAKE, [before.id])
}

/**
 * Changes an endpoint, pauses it, or switches it on again; the next delivery goes by what it says then. The trail says who
 * changed what, and of headers whether, not to what.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION_ERROR`, `PRECONDITION_FAILED`.
 */
export async function updateEndpoint(
  ctx: Context,
  { id, changes, versions = null }: { id: string; changes: EndpointChanges; versions?: Versions },
): Promise<void> {
  assertMayUse(ctx, 'set up')
  assertTarget(changes)
  await withTransaction(ctx, async (sql) => {
    const before = await lockEndpoint(sql, id, versions)
    assertHeadersStay(before, changes)
    const { headers, state = before.state } = changes
    const after = {
      name: changes.name ?? before.name,
      url: changes.url ?? before.url,
      types: changes.types ?? before.types,
      headerNames: headers ? Object.keys(headers) : before.headerNames,
    }
    // Also of an endpoint that gets more than the caller may see: they could send it to themselves.
    assertMayReceive(ctx, after.types)
    const { name, url, types, headerNames } = after
    await sql.query(UPDATE, [id, name, url, JSON.stringify(types), JSON.stringify(headerNames)])
    if (headers) await replaceHeaders(sql, id, headers)
    await changeState(sql, before, changes.state)
    const told = changesBetween(
      { ...pick(before), state: before.state, ...(headers ? { headerSecrets: 'former' } : {}) },
      { ...after, state, ...(headers ? { headerSecrets: 'new' } : {}) },
    )
    if (Object.keys(told).length === 0) return
    await recordAudit(ctx, sql, [
      { document: auditedEndpoint({ id, name }), action: 'update', changes: told },
    ])
  })
}

const pick = ({ name, url, types, headerNames }: EndpointRecord) => ({ name, url, types, headerNames })
