import type { Payload } from 'payload'

import type { KeyMode } from '@/domain/account/api-key'
import { DomainError } from '@/domain/errors'
import { isStaffRole } from '@/domain/account/roles'
import type { ApiKeyPrincipal } from '@/platform/identity/api-key-principal'
import type { KeyInUse } from '@/platform/context'
import { WROTE_AT } from '@/platform/database/replicas/positions'
import { noteCaller } from '@/platform/http/served-request'
import { keyHashOf } from '@/platform/identity/key-secret'
import { networkOf } from '@/platform/http/network'
import { getLogger } from '@/platform/logging/logger'
import { KEY_PARAMETERS, lookupBy } from '@/platform/database/lookup'
import { busiestKeys } from '@/platform/metrics/busiest-keys'
import type { RateVerdict } from '@/platform/limits/rate-limit'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'
import type { SessionUser } from '@/platform/identity/session-user'
import { USER_COLUMNS } from '@/platform/identity/session-user'
import { sqlOf } from '@/platform/database/transaction'

import { MUST_SET_UP } from '../sessions/session-rules'

type Invalid = { kind: 'invalid'; problem: DomainError }

/** The result of looking an API key up; `problem` is the refusal of an invalid one. */
export type FoundKey = { kind: 'valid'; principal: ApiKeyPrincipal } | Invalid

/** The same after the request was counted. `limited` is a valid key that is over its limit. */
export type KeyVerdict =
  | { kind: 'valid'; principal: ApiKeyPrincipal; rate: RateVerdict }
  | { kind: 'limited'; problem: DomainError; rate: RateVerdict }
  | Invalid

const WINDOW_SECONDS = 60

/** Keys and their owners as they are now: a permission that the owner loses, the key loses on its next request. */
const KEYS = `
  select ${USER_COLUMNS}, k.hash, ${MUST_SET_UP} as "mustSetUp",
    k.id as "keyId", k.name as "keyName", k.prefix, k.rate_limit::int as "rateLimit", k.mode,
    array(select s.value::text from api_keys_scopes s where s.parent_id = k.id) as scopes,
    (k.last_used_at < now() - interval '1 minute') is not false as "isStale", ${WROTE_AT} as "wroteAt"
  from api_keys k join users u on u.id = k.owner_id
  where k.hash in (${KEY_PARAMETERS}) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    and u.deleted_at is null and u.is_active is not false`

/** The use of a key, and from which network, is recorded once a minute at most. */
const TOUCH = `
  update api_keys set last_used_at = now(), last_used_from = $2
  where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`

interface Found extends SessionUser, Omit<KeyInUse, 'id' | 'name'> {
  hash: string
  keyId: string
  keyName: string
  mode: KeyMode
  mustSetUp: boolean
  isStale: boolean
  wroteAt: string | null
}

function principalOf({
  id,
  email,
  name,
  roles,
  keyId,
  keyName,
  prefix,
  rateLimit,
  scopes,
}: Found): ApiKeyPrincipal {
  return { user: { id, email, name, roles }, key: { id: keyId, name: keyName, prefix, rateLimit, scopes } }
}

const keys = lookupBy(async (payload, hashes) => {
  const rows = await sqlOf(payload).prepared<Found>('api-keys', KEYS, hashes)
  return new Map(rows.map((row) => [row.hash, row]))
})

/** What is known of a request with a key. */
export interface KeyedRequest {
  credential: string
  /** The client's, null where it is not known. */
  address: string | null
  /** What the interface is for: a key of the other mode is no key there. */
  mode: KeyMode
}

/**
 * Authenticates an API key, by one indexed query in the shop's database, whatever the mode: the key as it is now, and its
 * owner. Unknown, expired and revoked keys, and those of another mode, get the same refusal. The request is not counted yet:
 * see {@link countKey}.
 */
export async function findKeyPrincipal(
  payload: Payload,
  { credential, address, mode }: KeyedRequest,
): Promise<FoundKey> {
  const hash = keyHashOf(credential, mode)
  const found = hash === null ? undefined : await keys(payload).find(hash)
  if (found?.mode !== mode || !isStaffRole(found.roles)) {
    const problem = new DomainError('AUTHENTICATION_REQUIRED', 'This key is not valid, or no longer.')
    return { kind: 'invalid', problem }
  }
  if (found.mustSetUp) {
    const words = 'The owner of this key has to set up two-step sign-in first.'
    return { kind: 'invalid', problem: new DomainError('TWO_FACTOR_SETUP_REQUIRED', words) }
  }
  if (found.isStale) touch(payload, found.keyId, networkOf(address))
  noteCaller({ accountId: found.id, wroteAt: found.wroteAt })
  return { kind: 'valid', principal: principalOf(found) }
}

/** Counts a request of a key against the key's own limit. */
export async function countKey(payload: Payload, { id, prefix, rateLimit }: KeyInUse): Promise<RateVerdict> {
  busiestKeys().count(prefix)
  return countRequest(payload, { name: 'api-key', points: rateLimit, windowSeconds: WINDOW_SECONDS }, id)
}

/** The refusal of a key's request over its limit: `RATE_LIMITED`. */
export function tooManyOfKey({ limit, resetSeconds }: RateVerdict): DomainError {
  const words = `This key makes too many requests: its limit is ${String(limit)} a minute.`
  return rateLimited(words, { limit, retryAfterSeconds: resetSeconds })
}

/** Authenticates a live API key and counts the request, for Payload's REST and GraphQL. */
export async function authenticateKey(
  payload: Payload,
  credential: string,
  address: string | null,
): Promise<KeyVerdict> {
  const found = await findKeyPrincipal(payload, { credential, address, mode: 'live' })
  if (found.kind === 'invalid') return found
  const { principal } = found
  const rate = await countKey(payload, principal.key)
  return rate.isAllowed
    ? { kind: 'valid', principal, rate }
    : { kind: 'limited', problem: tooManyOfKey(rate), rate }
}

/** The request does not wait for this. When it fails, the next request tries again. */
function touch(payload: Payload, keyId: string, network: string | null): void {
  sqlOf(payload)
    .query(TOUCH, [keyId, network])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a key was not noted'))
}
