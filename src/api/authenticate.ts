import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { admitKey } from '@/features/account/admit-key'
import { authenticate } from '@/features/account/authenticate'
import { isKeyLike } from '@/platform/key-secret'
import { rateLimitHeaders } from '@/platform/rate-limit'
import type { SessionUser } from '@/platform/session-user'

import type { Caller, CallerUser } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

const SCHEME = /^(?:Bearer|JWT) +([\w.~+/=-]+)$/i

function callerUser({ id, name, email, roles }: SessionUser): CallerUser {
  return { id, name, email, roles, isActive: true, collection: 'users' }
}

async function callerOfKey(
  payload: Payload,
  credential: string,
  tell: (headers: Record<string, string>) => void,
): Promise<Caller> {
  const verdict = await admitKey(payload, credential)
  if (verdict.kind !== 'invalid') tell(rateLimitHeaders(verdict.rate))
  if (verdict.kind !== 'valid') throw verdict.problem
  const { user, key } = verdict.admitted
  return callerOfUser({ ...callerUser(user), _key: key })
}

/**
 * Answers who is behind the `Authorization` header, a person's session or a program's key. Cookies are no
 * credentials of this API. `tell` gets headers of the answer, whatever that will be.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`, `RATE_LIMITED`.
 */
export function createAuthenticator(
  payload: Payload,
): (authorization: string | null, tell: (headers: Record<string, string>) => void) => Promise<Caller> {
  return async (authorization, tell) => {
    if (authorization === null) return ANONYMOUS_CALLER
    const token = SCHEME.exec(authorization)?.[1]
    if (token === undefined) {
      throw new DomainError(
        'AUTHENTICATION_REQUIRED',
        'Authorization takes the form: Bearer <access token or key>.',
      )
    }
    if (isKeyLike(token)) return callerOfKey(payload, token, tell)
    const result = await authenticate(payload, token)
    if (result.kind === 'expired') {
      throw new DomainError('TOKEN_EXPIRED', 'The access token has expired: refresh it.')
    }
    if (result.kind === 'invalid') {
      throw new DomainError('AUTHENTICATION_REQUIRED', 'The access token is not valid: sign in again.')
    }
    const caller = callerOfUser(callerUser(result.user), result.sessionId)
    return { ...caller, mustSetUp: result.kind === 'must-set-up' }
  }
}
