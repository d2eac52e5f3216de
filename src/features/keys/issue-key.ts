import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import type { KeyMode } from '@/domain/account/api-key'
import { DEFAULT_RATE_LIMIT, KEY_MODES, MAX_KEY_NAME, MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { changesBetween } from '@/domain/audit'
import { DomainError, invalidField } from '@/domain/errors'
import { SCOPES } from '@/domain/account/scopes'
import { UUID } from '@/domain/uuid'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { makeKeySecret } from '@/platform/identity/key-secret'
import { momentSchema } from '@/platform/moment-schema'
import { env } from '@/platform/settings/env'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'

import { hasSandbox } from './has-sandbox'
import type { IssuedKey } from './key-record'
import { assertMayHoldKeys, auditedKey, findKeyRecord, mayManageServices } from './key-record'
import { notifyOfKey } from './notify-of-key'

/** What is asked for with a new key, through every interface. Lengths and limits: see `validKey`. */
export const keyInput = z.strictObject({
  /** What the key is for. */
  name: z.string().max(1000),
  scopes: z.array(z.enum(SCOPES)).readonly(),
  /** ISO 8601; absent or null for a key that does not expire. */
  expiresAt: momentSchema.nullish(),
  /** Requests a minute. */
  rateLimit: z.number().optional(),
  /** The service account that it is for; absent or one's own id for a key of one's own. */
  ownerId: z.string().max(100).nullish(),
  /** `test` for the sandbox; `live` unless it says otherwise. */
  mode: z.enum(KEY_MODES).optional(),
})

/** Input of `issueKey`. */
export type KeyRequest = z.output<typeof keyInput>

/** The most keys per owner, so that their purposes stay known. */
const MAX_KEYS = 50

/** Locks the owner, so that two concurrent requests do not count the same keys. */
const LOCK_OWNER = `
  select is_service as "isService" from users where id = $1 and deleted_at is null for no key update`

const COUNT = `
  select count(*)::int as n from api_keys
  where owner_id = $1 and revoked_at is null and (expires_at is null or expires_at > now())`

const INSERT = `
  insert into api_keys (id, owner_id, name, prefix, hash, rate_limit, expires_at, mode, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())`

const INSERT_SCOPES = `
  insert into api_keys_scopes (id, "order", parent_id, value)
  select s.id, s.n, $1, s.value::enum_api_keys_scopes
  from unnest($2::uuid[], $3::text[]) with ordinality as s(id, value, n)`

/**
 * Creates an API key for the caller, or by an administrator for a service account, and answers its secret, which is never stored.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `VALIDATION_ERROR`, `CONFLICT` over the limit of keys.
 */
export async function issueKey(ctx: Context, request: KeyRequest): Promise<IssuedKey> {
  const callerId = assertMayHoldKeys(ctx)
  const ownerId = request.ownerId?.toLowerCase() ?? callerId
  const isOwn = ownerId === callerId
  const wanted = validKey(request)
  return withTransaction(ctx, async (sql) => {
    const isKnown = isOwn || (UUID.test(ownerId) && mayManageServices(ctx))
    const [owner] = isKnown ? await sql.query<{ isService: boolean }>(LOCK_OWNER, [ownerId]) : []
    if (!owner && isOwn) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to manage keys.')
    // Another person's account answers as one that does not exist: a key speaks for its owner.
    if (!isOwn && owner?.isService !== true) throw invalidField('owner_id', 'No such service account.')
    const [held] = await sql.query<{ n: number }>(COUNT, [ownerId])
    if ((held?.n ?? 0) >= MAX_KEYS) {
      const words = `${isOwn ? 'You have' : 'It has'} ${String(MAX_KEYS)} keys: revoke those that nothing uses.`
      throw new DomainError('CONFLICT', words)
    }
    return insertKey(ctx, sql, { ...wanted, ownerId })
  })
}

type ValidKey = Required<Pick<KeyRequest, 'name' | 'scopes'>> & {
  expiresAt: string | null
  rateLimit: number
  mode: KeyMode
}

function validKey({
  name: given,
  scopes,
  expiresAt = null,
  rateLimit = DEFAULT_RATE_LIMIT,
  mode = 'live',
}: KeyRequest): ValidKey {
  const name = given.trim()
  if (name === '' || name.length > MAX_KEY_NAME) {
    throw invalidField('name', `Say in up to ${String(MAX_KEY_NAME)} characters what the key is for.`)
  }
  if (scopes.length === 0) throw invalidField('scopes', 'Choose at least one scope.')
  if (!Number.isSafeInteger(rateLimit) || rateLimit < 1 || rateLimit > MAX_RATE_LIMIT) {
    throw invalidField('rate_limit', `Requests a minute: a whole number from 1 to ${String(MAX_RATE_LIMIT)}.`)
  }
  if (mode === 'test' && !hasSandbox()) {
    const missing = env.sandbox.isOn ? 'SANDBOX_DATABASE_URL is not set' : 'SANDBOX is off'
    throw invalidField('mode', `There is no sandbox here: ${missing}.`)
  }
  return { name, scopes, rateLimit, expiresAt: validExpiry(expiresAt), mode }
}

/**
 * A key's expiry as ISO 8601 in UTC, or null for a key that does not expire.
 * @throws DomainError `VALIDATION_ERROR` for text that is not a time, or a past time.
 */
export function validExpiry(expiresAt: string | null): string | null {
  if (expiresAt === null) return null
  const atMs = Date.parse(expiresAt)
  if (Number.isNaN(atMs)) throw invalidField('expires_at', 'This is not a time.')
  if (atMs <= Date.now()) throw invalidField('expires_at', 'This is in the past.')
  return new Date(atMs).toISOString()
}

/** Inserts a key with its audit entry, and queues the notice to its owner. */
export async function insertKey(
  ctx: Context,
  sql: Sql,
  { ownerId, name, scopes, expiresAt, rateLimit, mode }: ValidKey & { ownerId: string },
): Promise<IssuedKey> {
  const id = uuidv7()
  const { secret, prefix, hash } = makeKeySecret(mode)
  await sql.query(INSERT, [id, ownerId, name, prefix, hash, rateLimit, expiresAt, mode])
  const granted = [...new Set(scopes)]
  await sql.query(INSERT_SCOPES, [id, granted.map(() => uuidv7()), granted])
  const key = await findKeyRecord(sql, id)
  if (!key) throw new Error('an inserted key is there')
  const changes = changesBetween(null, {
    owner: ownerId,
    name,
    prefix,
    scopes: key.scopes,
    rateLimit,
    expiresAt,
    mode,
  })
  await recordAudit(ctx, sql, [{ document: auditedKey(key), action: 'create', changes }])
  await notifyOfKey(sql, { ownerId, keyId: id })
  return { ...key, secret }
}
