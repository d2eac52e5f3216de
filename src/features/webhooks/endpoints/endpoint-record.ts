import { DomainError } from '@/domain/errors'
import type { ActionOf } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { EndpointState } from '@/domain/webhooks/endpoint'
import type { AuditedDocument } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

/** An endpoint as it is stored, without its secrets. Times are ISO 8601. */
export interface EndpointRecord {
  [column: string]: unknown
  id: string
  name: string
  url: string
  types: string[]
  headerNames: string[]
  state: EndpointState
  stateReason: string | null
  ownerId: string | null
}

const SELECT = `
  select id, name, url, types, header_names as "headerNames", state::text as state, state_reason as "stateReason",
    owner_id as "ownerId" from webhook_endpoints where id = $1`

const VERSION = `select round(extract(epoch from updated_at) * 1000)::float8 as version from webhook_endpoints where id = $1`

/** An endpoint by its id; null when there is none. The calling code has to check the permission. */
export async function findEndpoint(sql: Sql, id: string): Promise<EndpointRecord | null> {
  const [endpoint] = UUID.test(id) ? await sql.query<EndpointRecord>(SELECT, [id]) : []
  return endpoint ?? null
}

/** The versions that a caller requires: times of the last change, in milliseconds. */
export type Versions = readonly number[] | null

/**
 * Locks an endpoint until the transaction ends.
 * @throws DomainError `NOT_FOUND`; `PRECONDITION_FAILED` when it is in none of the required `versions`.
 */
export async function lockEndpoint(sql: Sql, id: string, versions: Versions = null): Promise<EndpointRecord> {
  const [endpoint] = UUID.test(id) ? await sql.query<EndpointRecord>(`${SELECT} for update`, [id]) : []
  if (!endpoint) throw new DomainError('NOT_FOUND', 'No such webhook endpoint.')
  if (versions === null) return endpoint
  const [row] = await sql.query<{ version: number }>(VERSION, [id])
  if (row && versions.includes(row.version)) return endpoint
  throw new DomainError('PRECONDITION_FAILED', 'This has changed since: get it again, and send its ETag.')
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`; `FORBIDDEN`, also for a key outside its scopes. */
export function assertMayUse({ actor }: Context, action: ActionOf<'webhook-endpoints'>): void {
  if (mayAll(actor, 'webhook-endpoints', action)) return
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  throw new DomainError(
    'FORBIDDEN',
    'Only administrators manage webhooks, and keys of theirs with the scope.',
  )
}

/** An endpoint as a document of the audit trail. */
export function auditedEndpoint({ id, name }: Pick<EndpointRecord, 'id' | 'name'>): AuditedDocument {
  return { collection: 'webhook-endpoints', id, title: name }
}
