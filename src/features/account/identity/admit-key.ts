import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { isStaffRole } from '@/domain/account/roles'
import type { AdmittedKey } from '@/platform/identity/admitted-key'
import type { KeyInUse } from '@/platform/context'
import { keyHashOf } from '@/platform/identity/key-secret'
import { getLogger } from '@/platform/logging/logger'
import { KEY_PARAMETERS, lookupBy } from '@/platform/database/lookup'
import type { RateVerdict } from '@/platform/limits/rate-limit'
import { countRequest, rateLimited } from '@/platform/limits/rate-limit'
import type { SessionUser } from '@/platform/identity/session-user'
import { USER_COLUMNS } from '@/platform/identity/session-user'
import { sqlOf } from '@/platform/database/transaction'

import type { Proof } from './proof'
import { areUnchanged, secondsUntil, STORE_VERSION } from './proof'
import { MUST_SET_UP } from '../sessions/session-rules'

/** What is behind a key. A statement that asks for `proof` within so many milliseconds hears whether it still is. */
export type FoundKey =
  | { kind: 'found'; admitted: AdmittedKey; proof: Proof; provableMs: number }
  | { kind: 'invalid'; problem: DomainError }

/** What became of a key that somebody came with. `limited` was right and came too often. */
export type KeyVerdict =
  | { kind: 'valid'; admitted: AdmittedKey; rate: RateVerdict }
  | { kind: 'limited'; problem: DomainError; rate: RateVerdict }
  | { kind: 'invalid'; problem: DomainError }

const WINDOW_SECONDS = 60

/** After a minute a key's use is noted anew, by whoever then looks it up. */
const IS_FRESH_UNTIL = `coalesce(k.last_used_at + interval '1 minute', now())`

/** Keys and their owners as they are now: what an owner loses, the key loses on its next request. */
const KEYS = `
  select ${USER_COLUMNS}, k.hash, ${MUST_SET_UP} as "mustSetUp",
    k.id as "keyId", k.name as "keyName", k.prefix, k.rate_limit::int as "rateLimit",
    array(select s.value::text from api_keys_scopes s where s.parent_id = k.id) as scopes,
    ${IS_FRESH_UNTIL} <= now() as "isStale", ${secondsUntil(`least(k.expires_at, ${IS_FRESH_UNTIL})`)} as "provableSeconds",
    k.xmin as "keyVersion", u.xmin as "userVersion", ${STORE_VERSION} as "storeVersion"
  from api_keys k join users u on u.id = k.owner_id
  where k.hash in (${KEY_PARAMETERS}) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    and u.deleted_at is null and u.is_active is not false`

const IS_UNCHANGED = areUnchanged(['api_keys', 'users'])

const TOUCH = `
  update api_keys set last_used_at = now()
  where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`

interface Found extends SessionUser, Omit<KeyInUse, 'id' | 'name'> {
  hash: string
  keyId: string
  keyName: string
  mustSetUp: boolean
  isStale: boolean
  provableSeconds: number
  keyVersion: string
  userVersion: string
  storeVersion: string | null
}

function admittedOf({
  id,
  email,
  name,
  roles,
  keyId,
  keyName,
  prefix,
  rateLimit,
  scopes,
}: Found): AdmittedKey {
  return { user: { id, email, name, roles }, key: { id: keyId, name: keyName, prefix, rateLimit, scopes } }
}

const keys = lookupBy(async (payload, hashes) => {
  const rows = await sqlOf(payload).prepared<Found>('api-keys', KEYS, hashes)
  return new Map(rows.map((row) => [row.hash, row]))
})

/**
 * Whose key this is and what it may, by one indexed query. Keys that never were, that have expired and that were revoked
 * are told apart by nobody. The request is not counted yet.
 */
export async function findKey(payload: Payload, credential: string): Promise<FoundKey> {
  const hash = keyHashOf(credential)
  const found = hash === null ? undefined : await keys(payload).find(hash)
  if (!found || !isStaffRole(found.roles)) {
    const problem = new DomainError('AUTHENTICATION_REQUIRED', 'This key is not valid, or no longer.')
    return { kind: 'invalid', problem }
  }
  if (found.mustSetUp) {
    const words = 'The owner of this key has to set up two-step sign-in first.'
    return { kind: 'invalid', problem: new DomainError('TWO_FACTOR_SETUP_REQUIRED', words) }
  }
  if (found.isStale) touch(payload, found.keyId)
  const { keyId, keyVersion, userVersion, storeVersion } = found
  const proof = {
    condition: IS_UNCHANGED,
    values: [keyId, keyVersion, found.id, userVersion, storeVersion],
  }
  return { kind: 'found', admitted: admittedOf(found), proof, provableMs: found.provableSeconds * 1000 }
}

/** Counts a request of a key's, by its own limit. */
export async function countKey(payload: Payload, { id, rateLimit }: KeyInUse): Promise<RateVerdict> {
  return countRequest(payload, { name: 'api-key', points: rateLimit, windowSeconds: WINDOW_SECONDS }, id)
}

/** The refusal of a request of a key's that was one too many. */
export function tooManyOfKey({ limit, resetSeconds }: RateVerdict): DomainError {
  const words = `This key makes too many requests: ${String(limit)} a minute are its limit.`
  return rateLimited(words, { limit, retryAfterSeconds: resetSeconds })
}

/** The one way in with a key for Payload's doors: finds out whose it is, and counts the request. */
export async function admitKey(payload: Payload, credential: string): Promise<KeyVerdict> {
  const found = await findKey(payload, credential)
  if (found.kind === 'invalid') return found
  const { admitted } = found
  const rate = await countKey(payload, admitted.key)
  return rate.isAllowed
    ? { kind: 'valid', admitted, rate }
    : { kind: 'limited', problem: tooManyOfKey(rate), rate }
}

/** Nobody waits for this, and a failure harms nobody: the next request tries again. */
function touch(payload: Payload, keyId: string): void {
  sqlOf(payload)
    .query(TOUCH, [keyId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a key was not noted'))
}
