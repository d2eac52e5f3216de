import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { admitKey } from '@/features/account/admit-key'
import type { Authentication } from '@/features/account/authenticate'
import { authenticate } from '@/features/account/authenticate'
import type { Asker } from '@/features/account/limit-requests'
import { countApiRequest, tooManyRequests } from '@/features/account/limit-requests'
import { isKeyLike } from '@/platform/key-secret'
import { rateLimitHeaders } from '@/platform/rate-limit'
import type { SessionUser } from '@/platform/session-user'

import type { Caller, CallerUser } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

const SCHEME = /^(?:Bearer|JWT) +([\w.~+/=-]+)$/i

function callerUser({ id, name, email, roles }: SessionUser): CallerUser {
  return { id, name, email, roles, isActive: true, collection: 'users' }
}

type Tell = (headers: Record<string, string>) => void

/** Answers who calls. `tell` gets headers of the answer, whatever that will be. */
export type Authenticator = (headers: Headers, tell: Tell) => Promise<Caller>

async function callerOfKey(payload: Payload, credential: string, tell: Tell): Promise<Caller> {
  const verdict = await admitKey(payload, credential)
  if (verdict.kind !== 'invalid') tell(rateLimitHeaders(verdict.rate))
  if (verdict.kind !== 'valid') throw verdict.problem
  const { user, key } = verdict.admitted
  return callerOfUser({ ...callerUser(user), _key: key })
}

async function limit(payload: Payload, asker: Asker, tell: Tell): Promise<void> {
  const verdict = await countApiRequest(payload, asker)
  if (verdict === null) return
  tell(rateLimitHeaders(verdict))
  if (!verdict.isAllowed) throw tooManyRequests(verdict)
}

/**
 * Answers who is behind the `Authorization` header, a person's session or a program's key, and counts the request.
 * Cookies are no credentials of this API.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`, `RATE_LIMITED`.
 */
export function createAuthenticator(payload: Payload): Authenticator {
  return async (headers, tell) => {
    const address = headers.get('x-client-address')
    const authorization = headers.get('authorization')
    const token = SCHEME.exec(authorization ?? '')?.[1] ?? null
    if (token !== null && isKeyLike(token)) return callerOfKey(payload, token, tell)
    const result = token === null ? null : await authenticate(payload, token)
    const known = result && 'user' in result ? result : null
    await limit(payload, { userId: known?.user.id, address }, tell)
    if (known) {
      const caller = callerOfUser(callerUser(known.user), known.sessionId)
      return { ...caller, mustSetUp: known.kind === 'must-set-up' }
    }
    if (authorization === null) return ANONYMOUS_CALLER
    throw whyNot(result)
  }
}

function whyNot(result: Authentication | null): DomainError {
  if (result?.kind === 'expired') {
    return new DomainError('TOKEN_EXPIRED', 'The access token has expired: refresh it.')
  }
  const message = result
    ? 'The access token is not valid: sign in again.'
    : 'Authorization takes the form: Bearer <access token or key>.'
  return new DomainError('AUTHENTICATION_REQUIRED', message)
}
