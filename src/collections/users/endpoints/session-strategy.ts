import type { AuthStrategy } from 'payload'

import { authenticate } from '@/features/account/identity/authenticate'
import { tokenOfRequest } from '@/features/account/two-step/setup-context'
import type { AdmittedKey } from '@/platform/identity/admitted-key'
import { admittedKey } from '@/platform/identity/admitted-key'
import { isKeyLike } from '@/platform/identity/key-secret'
import type { SessionUser } from '@/platform/identity/session-user'

type StrategyUser = Awaited<ReturnType<AuthStrategy['authenticate']>>['user']

/** Somebody as Payload's doors know them: what access rules ask for, and no document. Payload reads that by its id. */
export function asPayloadUser(
  user: SessionUser,
  how: { _strategy: 'session'; _sid: string } | { _strategy: 'key'; _key: AdmittedKey['key'] },
): StrategyUser {
  return { ...user, isActive: true, collection: 'users', ...how } as unknown as StrategyUser
}

/** Its owner, with what narrows him. */
function keyUser({ user, key }: AdmittedKey): StrategyUser {
  return asPayloadUser(user, { _strategy: 'key', _key: key })
}

/** How Payload's doors (panel, REST, GraphQL) learn who asks: by the same sessions and keys as every other door. */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    const token = tokenOfRequest(headers, payload)
    if (token === null) return { user: null }
    // A key counts only where it was let in, by the route itself: a cookie with one, or a page asked for with one, is nothing.
    const program = admittedKey()
    if (program || isKeyLike(token)) return { user: program ? keyUser(program) : null }
    const result = await authenticate(payload, token)
    if (result.kind !== 'valid') return { user: null }
    return { user: asPayloadUser(result.user, { _strategy: 'session', _sid: result.sessionId }) }
  },
}
