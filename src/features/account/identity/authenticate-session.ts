import type { Payload } from 'payload'

import { WROTE_AT } from '@/platform/database/replicas/positions'
import { noteCaller } from '@/platform/http/served-request'
import { accessTokens } from '@/platform/identity/access-token'
import { getLogger } from '@/platform/logging/logger'
import { AFTER_KEYS, KEY_PARAMETERS, lookupBy } from '@/platform/database/lookup'
import type { SessionUser } from '@/platform/identity/session-user'
import { USER_COLUMNS } from '@/platform/identity/session-user'
import { sqlOf } from '@/platform/database/transaction'

import { liveSession, MUST_SET_UP, sessionSettings } from '../sessions/session-rules'

/** An open session, and its account as it is now. */
export interface Authenticated {
  user: SessionUser
  sessionId: string
}

export type Authentication =
  | ({ kind: 'valid' } & Authenticated)
  /** A second factor has to be set up before anything else. Every other interface treats the account as unauthenticated. */
  | ({ kind: 'must-set-up' } & Authenticated)
  | { kind: 'expired' }
  | { kind: 'invalid' }

/**
 * Everything that has to hold besides the token itself, in one query by primary keys, for all waiting requests
 * together.
 */
const SESSIONS = `
  select ${USER_COLUMNS}, s.id as "sessionId", ${MUST_SET_UP} as "mustSetUp",
    s.last_used_at < now() - interval '1 minute' as "isStale", ${WROTE_AT} as "wroteAt"
  from sessions s join users u on u.id = s.user_id
  where s.id in (${KEY_PARAMETERS}) and ${liveSession(AFTER_KEYS)}`

interface Found extends SessionUser {
  sessionId: string
  mustSetUp: boolean
  isStale: boolean
  wroteAt: string | null
}

const sessions = lookupBy(async (payload, ids) => {
  const values = [...ids, sessionSettings().idleMinutes]
  const rows = await sqlOf(payload).prepared<Found>('sessions', SESSIONS, values)
  return new Map(rows.map((row) => [row.sessionId, row]))
})

/** The use of a session is recorded once a minute at most. */
const TOUCH = `
  update sessions set last_used_at = now() where id = $1 and last_used_at < now() - interval '1 minute'`

/**
 * Authenticates an access token, for every interface (`authenticate-key.ts` does it for API keys): the signature says whose
 * session it is, the database whether the session is still open, and which roles its owner has now.
 */
export async function authenticateSession(payload: Payload, token: string): Promise<Authentication> {
  const verdict = await accessTokens().verify(token)
  if (verdict.kind !== 'valid') return verdict
  const { userId, sessionId } = verdict.claims
  const found = await sessions(payload).find(sessionId)
  if (found?.id !== userId) return { kind: 'invalid' }
  if (found.isStale) touch(payload, sessionId)
  const { id, email, name, roles, wroteAt } = found
  noteCaller({ accountId: id, wroteAt })
  return { kind: found.mustSetUp ? 'must-set-up' : 'valid', user: { id, email, name, roles }, sessionId }
}

/** The request does not wait for this. When it fails, the next request tries again. */
function touch(payload: Payload, sessionId: string): void {
  sqlOf(payload)
    .query(TOUCH, [sessionId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a session was not noted'))
}
