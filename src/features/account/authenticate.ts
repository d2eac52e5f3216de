import type { Payload } from 'payload'

import type { Role } from '@/domain/roles'
import { accessTokens } from '@/platform/access-token'
import { getLogger } from '@/platform/logger'
import { sqlOf } from '@/platform/transaction'

import { liveSession, sessionSettings } from './session-rules'

/** Who is behind a token, as it is now. */
export interface SessionUser {
  [column: string]: unknown
  id: string
  email: string
  username: string | null
  name: string
  phone: string | null
  roles: Role[]
  isVerified: boolean | null
  createdAt: string
  updatedAt: string
}

export type Authentication =
  { kind: 'valid'; user: SessionUser; sessionId: string } | { kind: 'expired' } | { kind: 'invalid' }

/** Everything that has to hold besides the token itself, in one query by primary keys. */
const SESSION = `
  select u.id, u.email, u.username, u.name, u.phone, u.is_verified as "isVerified",
    to_json(u.created_at) as "createdAt", to_json(u.updated_at) as "updatedAt",
    array(select r.value::text from users_roles r where r.parent_id = u.id order by r."order") as roles,
    s.last_used_at < now() - interval '1 minute' as "isStale"
  from sessions s join users u on u.id = s.user_id
  where s.id = $1 and s.user_id = $2 and ${liveSession('$3')}`

const TOUCH = `
  update sessions set last_used_at = now() where id = $1 and last_used_at < now() - interval '1 minute'`

/**
 * The one way in, for every door: the signature says whose session it is, the database whether it still is one, and
 * which roles its owner has now.
 */
export async function authenticate(payload: Payload, token: string): Promise<Authentication> {
  const verdict = await accessTokens().verify(token)
  if (verdict.kind !== 'valid') return verdict
  const { userId, sessionId } = verdict.claims
  const sql = sqlOf(payload)
  const values = [sessionId, userId, sessionSettings().idleMinutes]
  const [found] = await sql.prepared<SessionUser & { isStale: boolean }>('session', SESSION, values)
  if (!found) return { kind: 'invalid' }
  const { isStale, ...user } = found
  if (isStale) touch(payload, sessionId)
  return { kind: 'valid', user, sessionId }
}

/** Nobody waits for this, and a failure harms nobody: the next request tries again. */
function touch(payload: Payload, sessionId: string): void {
  sqlOf(payload)
    .query(TOUCH, [sessionId])
    .catch((error: unknown) => getLogger().warn({ err: error }, 'the use of a session was not noted'))
}
