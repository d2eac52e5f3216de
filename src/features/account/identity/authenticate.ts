import type { Payload } from 'payload'

import { accessTokens } from '@/platform/identity/access-token'
import { getLogger } from '@/platform/logging/logger'
import { AFTER_KEYS, KEY_PARAMETERS, lookupBy } from '@/platform/database/lookup'
import type { SessionUser } from '@/platform/identity/session-user'
import { USER_COLUMNS } from '@/platform/identity/session-user'
import { sqlOf } from '@/platform/database/transaction'

import type { Proof } from './proof'
import { areUnchanged, secondsUntil, STORE_VERSION } from './proof'
import { liveSession, MUST_SET_UP, sessionSettings } from '../sessions/session-rules'

/** Whose session it is. A statement that asks for `proof` within so many milliseconds hears whether it still is. */
export interface Authenticated {
  user: SessionUser
  sessionId: string
  proof: Proof
  provableMs: number
}

export type Authentication =
  | ({ kind: 'valid' } & Authenticated)
  /** Somebody who has to set up a second factor before anything else. To every other door they are nobody. */
  | ({ kind: 'must-set-up' } & Authenticated)
  | { kind: 'expired' }
  | { kind: 'invalid' }

/** After a minute a session's use is noted anew, by whoever then looks it up. */
const IS_FRESH_UNTIL = `s.last_used_at + interval '1 minute'`

/** Everything that has to hold besides the token itself, in one query by primary keys, for all who ask by now. */
const SESSIONS = `
  select ${USER_COLUMNS}, s.id as "sessionId", ${MUST_SET_UP} as "mustSetUp",
    ${IS_FRESH_UNTIL} <= now() as "isStale", ${secondsUntil(`least(s.expires_at, ${IS_FRESH_UNTIL})`)} as "provableSeconds",
    s.xmin as "sessionVersion", u.xmin as "userVersion", ${STORE_VERSION} as "storeVersion"
  from sessions s join users u on u.id = s.user_id
  where s.id in (${KEY_PARAMETERS}) and ${liveSession(AFTER_KEYS)}`

interface Found extends SessionUser {
  sessionId: string
  mustSetUp: boolean
  isStale: boolean
  provableSeconds: number
  sessionVersion: string
  userVersion: string
  storeVersion: string | null
}

const sessions = lookupBy(async (payload, ids) => {
  const values = [...ids, sessionSettings().idleMinutes]
  const rows = await sqlOf(payload).prepared<Found>('sessions', SESSIONS, values)
  return new Map(rows.map((row) => [row.sessionId, row]))
})

const IS_UNCHANGED = areUnchanged(['sessions', 'users'])

const TOUCH = `
  update sessions set last_used_at = now() where id = $1 and last_used_at < now() - interval '1 minute'`

/**
 * The one way in with a session, for every door (programs come in by `admit-key.ts`): the signature says whose session it is, the database whether it still is one, and
 * which roles its owner has now.
 */
export async function authenticate(payload: Payload, token: string): Promise<Authentication> {
  const verdict = await accessTokens().verify(token)
  if (verdict.kind !== 'valid') return verdict
  const { userId, sessionId, expiresAt } = verdict.claims
  const found = await sessions(payload).find(sessionId)
  if (found?.id !== userId) return { kind: 'invalid' }
  if (found.isStale) touch(payload, sessionId)
  const { id, email, name, roles, sessionVersion, userVersion, storeVersion } = found
  const proof = {
    condition: IS_UNCHANGED,
    values: [sessionId, sessionVersion, userId, userVersion, storeVersion],
  }
  return {
    kind: found.mustSetUp ? 'must-set-up' : 'valid',
    user: { id, email, name, roles },
    sessionId,
    proof,
    provableMs: Math.min(found.provableSeconds * 1000, expiresAt.getTime() - Date.now()),
  }
}

/** Nobody waits for this, and a failure harms nobody: the next request tries again. */
function touch(payload: Payload, sessionId: string): void {
  sqlOf(payload)
    .query(TOUCH, [sessionId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a session was not noted'))
}
