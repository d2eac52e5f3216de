import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { findKeyPrincipal } from '@/features/account/identity/authenticate-key'
import type { Authentication } from '@/features/account/identity/authenticate-session'
import { authenticateSession } from '@/features/account/identity/authenticate-session'
import { bearerOf } from '@/platform/http/bearer'
import { isKeyLike } from '@/platform/identity/key-secret'
import type { SessionUser } from '@/platform/identity/session-user'

import type { Principal, PrincipalUser } from './principal'
import { ANONYMOUS_PRINCIPAL, principalOfUser } from './principal'

/**
 * Finds the principal of a request: the person behind an access token, the key and its owner behind an API key, or the
 * anonymous principal when the request has no `Authorization` header. Cookies are no credentials of this API.
 *
 * The database is asked for every request that has a credential, so that whatever changes about a session, a key or an
 * account counts from the next request on, in every process.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`, `TWO_FACTOR_SETUP_REQUIRED` (keys alone: a person who has
 * to set up a second factor is a principal with `mustSetUp`).
 */
export type AuthenticateRequest = (headers: Headers) => Promise<Principal>

/** As much of an account as access rules ask for. */
export function principalUserOf({ id, name, email, roles }: SessionUser): PrincipalUser {
  return { id, name, email, roles, isActive: true, collection: 'users' }
}

async function principalOfKey(payload: Payload, credential: string, headers: Headers): Promise<Principal> {
  const address = headers.get('x-client-address')
  const found = await findKeyPrincipal(payload, { credential, address, mode: 'live' })
  if (found.kind === 'invalid') throw found.problem
  const { user, key } = found.principal
  return principalOfUser({ ...principalUserOf(user), _key: key })
}

async function principalOfSession(payload: Payload, token: string): Promise<Principal> {
  const found = await authenticateSession(payload, token)
  if (!('user' in found)) throw refusalOf(found)
  const principal = principalOfUser(principalUserOf(found.user), found.sessionId)
  return found.kind === 'must-set-up' ? { ...principal, mustSetUp: true } : principal
}

/** Authentication of this API's requests, over one Payload. */
export function createAuthenticateRequest(payload: Payload): AuthenticateRequest {
  return async (headers) => {
    if (!headers.has('authorization')) return ANONYMOUS_PRINCIPAL
    const credential = bearerOf(headers)
    if (credential === null) {
      const form = 'Authorization takes the form: Bearer <access token or key>.'
      throw new DomainError('AUTHENTICATION_REQUIRED', form)
    }
    return isKeyLike(credential)
      ? principalOfKey(payload, credential, headers)
      : principalOfSession(payload, credential)
  }
}

function refusalOf({ kind }: Authentication): DomainError {
  return kind === 'expired'
    ? new DomainError('TOKEN_EXPIRED', 'The access token has expired: refresh it.')
    : new DomainError('AUTHENTICATION_REQUIRED', 'The access token is not valid: sign in again.')
}
