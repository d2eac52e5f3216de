import type { Payload } from 'payload'

import { accessTokens } from '@/platform/access-token'
import { getLogger } from '@/platform/logger'
import { AFTER_KEYS, KEY_PARAMETERS, lookupBy } from '@/platform/lookup'
import type { SessionUser } from '@/platform/session-user'
import { USER_COLUMNS } from '@/platform/session-user'
import { sqlOf } from '@/platform/transaction'

import { liveSession, MUST_SET_UP, sessionSettings } from './session-rules'

export type Authentication =
  | { kind: 'valid'; user: SessionUser; sessionId: string }
  /** Somebody who has to set up a second factor before anything else. To every other door they are nobody. */
  | { kind: 'must-set-up'; user: SessionUser; sessionId: string }
  | { kind: 'expired' }
  | { kind: 'invalid' }

/** Everything that has to hold besides the token itself, in one query by primary keys, for all who ask by now. */
const SESSIONS = `
  select ${USER_COLUMNS}, s.id as "sessionId", ${MUST_SET_UP} as "mustSetUp",
    s.last_used_at < now() - interval '1 minute' as "isStale"
  from sessions s join users u on u.id = s.user_id
  where s.id in (${KEY_PARAMETERS}) and ${liveSession(AFTER_KEYS)}`

type Found = SessionUser & { sessionId: string; isStale: boolean; mustSetUp: boolean }

const sessions = lookupBy(async (payload, ids) => {
  const values = [...ids, sessionSettings().idleMinutes]
  const rows = await sqlOf(payload).prepared<Found>('sessions', SESSIONS, values)
  return new Map(rows.map((row) => [row.sessionId, row]))
})

const TOUCH = `
  update sessions set last_used_at = now() where id = $1 and last_used_at < now() - interval '1 minute'`

/**
 * The one way in with a session, for every door (programs come in by `admit-key.ts`): the signature says whose session it is, the database whether it still is one, and
 * which roles its owner has now.
 */
export async function authenticate(payload: Payload, token: string): Promise<Authentication> {
  const verdict = await accessTokens().verify(token)
  if (verdict.kind !== 'valid') return verdict
  const { userId, sessionId } = verdict.claims
  const found = await sessions(payload).find(sessionId)
  if (found?.id !== userId) return { kind: 'invalid' }
  const { isStale, mustSetUp, sessionId: _id, ...user } = found
  if (isStale) touch(payload, sessionId)
  return { kind: mustSetUp ? 'must-set-up' : 'valid', user, sessionId }
}

/** Nobody waits for this, and a failure harms nobody: the next request tries again. */
function touch(payload: Payload, sessionId: string): void {
  sqlOf(payload)
    .query(TOUCH, [sessionId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a session was not noted'))
}
