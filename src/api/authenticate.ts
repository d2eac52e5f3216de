import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { authenticate } from '@/features/account/authenticate'

import type { Caller } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

const SCHEME = /^(?:Bearer|JWT) +([\w.~+/=-]+)$/i

/**
 * Answers who is behind the `Authorization` header. Cookies are no credentials of this API.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`.
 */
export function createAuthenticator(payload: Payload): (authorization: string | null) => Promise<Caller> {
  return async (authorization) => {
    if (authorization === null) return ANONYMOUS_CALLER
    const token = SCHEME.exec(authorization)?.[1]
    if (token === undefined) {
      throw new DomainError('AUTHENTICATION_REQUIRED', 'Authorization takes the form: Bearer <access token>.')
    }
    const result = await authenticate(payload, token)
    if (result.kind === 'expired') {
      throw new DomainError('TOKEN_EXPIRED', 'The access token has expired: refresh it.')
    }
    if (result.kind === 'invalid') {
      throw new DomainError('AUTHENTICATION_REQUIRED', 'The access token is not valid: sign in again.')
    }
    const { id, name, email, roles } = result.user
    return callerOfUser({ id, name, email, roles, isActive: true, collection: 'users' }, result.sessionId)
  }
}
