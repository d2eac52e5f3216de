import type { AuthStrategy, Payload } from 'payload'

import { authenticate } from '@/features/account/authenticate'
import type { AdmittedKey } from '@/platform/admitted-key'
import { admittedKey } from '@/platform/admitted-key'
import { isKeyLike } from '@/platform/key-secret'
import { readCookie, sessionCookieNames } from '@/platform/session-cookies'

const SCHEME = /^(?:Bearer|JWT) +(\S+)$/i
const OWN_SITES: readonly (string | null)[] = ['same-origin', 'same-site', 'none']

/** A cookie counts only on requests that our own pages make, or the person by typing an address. */
function isOwnPage(headers: Headers, payload: Payload): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return payload.config.csrf.includes(origin)
  return OWN_SITES.includes(headers.get('sec-fetch-site'))
}

function tokenOf(headers: Headers, payload: Payload): string | null {
  const bearer = SCHEME.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return bearer
  return isOwnPage(headers, payload) ? readCookie(headers.get('cookie'), sessionCookieNames().access) : null
}

type StrategyUser = Awaited<ReturnType<AuthStrategy['authenticate']>>['user']

/** Its owner, as Payload's doors know him, with what narrows him. */
function keyUser({ user, key }: AdmittedKey): StrategyUser {
  const owner = { ...user, isActive: true, collection: 'users' as const, _strategy: 'key', _key: key }
  return owner
}

/** How Payload's doors (panel, REST, GraphQL) learn who asks: by the same sessions and keys as every other door. */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async ({ headers, payload }) => {
    const token = tokenOf(headers, payload)
    if (token === null) return { user: null }
    // A key counts only where it was let in, by the route itself: a cookie with one, or a page asked for with one, is nothing.
    const program = admittedKey()
    if (program || isKeyLike(token)) return { user: program ? keyUser(program) : null }
    const result = await authenticate(payload, token)
    if (result.kind !== 'valid') return { user: null }
    const { user, sessionId } = result
    return {
      user: { ...user, isActive: true, collection: 'users', _strategy: 'session', _sid: sessionId },
    }
  },
}
