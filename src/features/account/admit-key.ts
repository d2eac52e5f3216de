import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { isStaffRole } from '@/domain/roles'
import type { AdmittedKey } from '@/platform/admitted-key'
import type { KeyInUse } from '@/platform/context'
import { keyHashOf } from '@/platform/key-secret'
import { getLogger } from '@/platform/logger'
import { KEY_PARAMETERS, lookupBy } from '@/platform/lookup'
import type { RateVerdict } from '@/platform/rate-limit'
import { countRequest } from '@/platform/rate-limit'
import type { SessionUser } from '@/platform/session-user'
import { USER_COLUMNS } from '@/platform/session-user'
import { sqlOf } from '@/platform/transaction'

import { MUST_SET_UP } from './session-rules'

/** What became of a key that somebody came with. `limited` was right and came too often. */
export type KeyVerdict =
  | { kind: 'valid'; admitted: AdmittedKey; rate: RateVerdict }
  | { kind: 'limited'; problem: DomainError; rate: RateVerdict }
  | { kind: 'invalid'; problem: DomainError }

const WINDOW_SECONDS = 60

/** Keys and their owners as they are now: what an owner loses, the key loses on its next request. */
const FIND = `
  select ${USER_COLUMNS}, k.hash, ${MUST_SET_UP} as "mustSetUp",
    k.id as "keyId", k.name as "keyName", k.prefix, k.rate_limit::int as "rateLimit",
    array(select s.value::text from api_keys_scopes s where s.parent_id = k.id) as scopes,
    coalesce(k.last_used_at < now() - interval '1 minute', true) as "isStale"
  from api_keys k join users u on u.id = k.owner_id
  where k.hash in (${KEY_PARAMETERS}) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    and u.deleted_at is null and u.is_active is not false`

const TOUCH = `
  update api_keys set last_used_at = now()
  where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`

type Found = SessionUser &
  Omit<KeyInUse, 'id' | 'name'> & {
    hash: string
    keyId: string
    keyName: string
    isStale: boolean
    mustSetUp: boolean
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
  const rows = await sqlOf(payload).prepared<Found>('api-keys', FIND, hashes)
  return new Map(rows.map((row) => [row.hash, row]))
})

/**
 * The one way in with a key, for every door. One indexed query says whose it is and what it may; then its own limit is
 * counted. Keys that never were, that have expired and that were revoked are told apart by nobody.
 */
export async function admitKey(payload: Payload, credential: string): Promise<KeyVerdict> {
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
  const limit = { name: 'api-key', points: found.rateLimit, windowSeconds: WINDOW_SECONDS }
  const rate = await countRequest(payload, limit, found.keyId)
  if (rate.isAllowed) return { kind: 'valid', admitted: admittedOf(found), rate }
  const words = `This key makes too many requests: ${String(rate.limit)} a minute are its limit.`
  return { kind: 'limited', problem: new DomainError('RATE_LIMITED', words), rate }
}

/** Nobody waits for this, and a failure harms nobody: the next request tries again. */
function touch(payload: Payload, keyId: string): void {
  sqlOf(payload)
    .query(TOUCH, [keyId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a key was not noted'))
}
