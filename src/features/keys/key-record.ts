import type { KeyMode } from '@/domain/account/api-key'
import { DomainError } from '@/domain/errors'
import { mayAll, rowsFor } from '@/domain/permissions'
import type { Scope } from '@/domain/account/scopes'
import { UUID } from '@/domain/uuid'
import type { AuditedDocument } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'

/** A key as its owner sees it. Times are ISO 8601. */
export interface KeyRecord {
  id: string
  ownerId: string
  /** Whether the owner is a service account, whose keys administrators manage. */
  isOfService: boolean
  name: string
  /** The beginning of its secret. */
  prefix: string
  mode: KeyMode
  scopes: Scope[]
  /** Requests a minute. */
  rateLimit: number
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
  /** The network of the address that used it last. */
  lastUsedFrom: string | null
  revokedAt: string | null
  /** The key that replaced it by a rotation. */
  replacedBy: string | null
}

/** A new key with its secret, which is never shown again. */
export interface IssuedKey extends KeyRecord {
  secret: string
}

const SELECT = `
  select k.id, k.owner_id as "ownerId",
    (select u.is_service from users u where u.id = k.owner_id) as "isOfService", k.name, k.prefix, k.mode, k.rate_limit::int as "rateLimit",
    array(select s.value::text from api_keys_scopes s where s.parent_id = k.id order by s."order") as scopes,
    to_json(k.created_at) as "createdAt", to_json(k.expires_at) as "expiresAt",
    to_json(k.last_used_at) as "lastUsedAt", k.last_used_from as "lastUsedFrom", to_json(k.revoked_at) as "revokedAt", k.replaced_by_id as "replacedBy"
  from api_keys k where k.id = $1`

type Row = KeyRecord & Record<string, unknown>

/** A key as its owner sees it, by its id; null when there is none. The calling code has to check the permission. */
export async function findKeyRecord(sql: Sql, id: string): Promise<KeyRecord | null> {
  const [key] = UUID.test(id) ? await sql.query<Row>(SELECT, [id]) : []
  return key ?? null
}

interface LockWish {
  id: string
  action: 'rotate' | 'revoke'
  /** The versions that the caller requires: times of the key's last change, in milliseconds. */
  versions?: readonly number[] | null
}

const VERSION = `select round(extract(epoch from updated_at) * 1000)::float8 as version from api_keys where id = $1`

async function assertVersion(sql: Sql, id: string, versions: readonly number[]): Promise<void> {
  const [row] = await sql.query<{ version: number }>(VERSION, [id])
  if (row && versions.includes(row.version)) return
  throw new DomainError('PRECONDITION_FAILED', 'This has changed since: get it again, and send its ETag.')
}

/**
 * Locks a key until the transaction ends.
 * @throws DomainError `NOT_FOUND`, also for another owner's key unless the permissions table grants all keys, or the owner
 * is a service account that the caller manages;
 * `PRECONDITION_FAILED`.
 */
export async function lockKey(
  ctx: Context,
  sql: Sql,
  { id, action, versions = null }: LockWish,
): Promise<KeyRecord> {
  const ownerId = assertMayHoldKeys(ctx)
  const [key] = UUID.test(id) ? await sql.query<Row>(`${SELECT} for no key update of k`, [id]) : []
  const isTheirs = key?.ownerId === ownerId || (key?.isOfService === true && mayManageServices(ctx))
  if (!key || (!isTheirs && !mayAll(ctx.actor, 'api-keys', action))) {
    throw new DomainError('NOT_FOUND', 'There is no such key.')
  }
  if (versions) await assertVersion(sql, id, versions)
  return key
}

/**
 * The id of the account that new keys belong to.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, or `FORBIDDEN` for principals who may not have keys, API keys
 * included.
 */
export function assertMayHoldKeys({ actor }: Context): string {
  if (actor.type === 'anonymous' || actor.id === null) {
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to manage keys.')
  }
  if (actor.type === 'key') throw new DomainError('FORBIDDEN', 'A key does not manage keys: sign in.')
  if (rowsFor(actor, 'api-keys', 'issue').length === 0) {
    throw new DomainError('FORBIDDEN', 'Only staff have keys.')
  }
  return actor.id
}

/** Whether the caller manages service accounts, and so their keys. */
export function mayManageServices({ actor }: Pick<Context, 'actor'>): boolean {
  return mayAll(actor, 'users', 'manage service accounts')
}

/** Whether the key has expired. */
export function hasExpired({ expiresAt }: Pick<KeyRecord, 'expiresAt'>): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now()
}

/** A key as a document of the audit trail. */
export function auditedKey({ id, name, prefix }: Pick<KeyRecord, 'id' | 'name' | 'prefix'>): AuditedDocument {
  return { collection: 'api-keys', id, title: `${name} (${prefix}…)` }
}
