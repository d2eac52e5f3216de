import type { AuthStrategy } from 'payload'

import { authenticateSession } from '@/features/account/identity/authenticate-session'
import { tokenOfRequest } from '@/features/account/two-step/setup-context'
import { isUnavailable } from '@/platform/database/database-error'
import { noteUndecided } from '@/platform/http/served-request'
import type { ApiKeyPrincipal } from '@/platform/identity/api-key-principal'
import { currentApiKey } from '@/platform/identity/api-key-principal'
import { isKeyLike } from '@/platform/identity/key-secret'
import type { SessionUser } from '@/platform/identity/session-user'

type StrategyUser = Awaited<ReturnType<AuthStrategy['authenticate']>>['user']

/** A principal as Payload's interfaces know it: what access rules ask for, and no document. Payload reads that by its id. */
export function asPayloadUser(
  user: SessionUser,
  how: { _strategy: 'session'; _sid: string } | { _strategy: 'key'; _key: ApiKeyPrincipal['key'] },
): StrategyUser {
  return { ...user, isActive: true, collection: 'users', ...how } as unknown as StrategyUser
}

/** The key's owner, narrowed to the key's scopes. */
function keyUser({ user, key }: ApiKeyPrincipal): StrategyUser {
  return asPayloadUser(user, { _strategy: 'key', _key: key })
}

/** Payload drops what a strategy throws and goes on without a user: an outage would look like the end of the session. */
function refuseUndecided(error: unknown): never {
  if (isUnavailable(error)) noteUndecided()
  throw error
}

/** How Payload's interfaces (panel, REST, GraphQL) authenticate: by the same sessions and keys as every other interface. */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    const token = tokenOfRequest(headers, payload)
    if (token === null) return { user: null }
    // A key counts only where the route itself authenticated it: in a cookie, or for a page, it is no credential.
    const key = currentApiKey()
    if (key || isKeyLike(token)) return { user: key ? keyUser(key) : null }
    const result = await authenticateSession(payload, token).catch(refuseUndecided)
    if (result.kind !== 'valid') return { user: null }
    return { user: asPayloadUser(result.user, { _strategy: 'session', _sid: result.sessionId }) }
  },
}
