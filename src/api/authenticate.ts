import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { admitKey } from '@/features/account/admit-key'
import type { Authentication } from '@/features/account/authenticate'
import { authenticate } from '@/features/account/authenticate'
import type { Asker } from '@/features/account/limit-requests'
import { countApiRequest, tooManyRequests } from '@/features/account/limit-requests'
import { bearerOf } from '@/platform/bearer'
import { isKeyLike } from '@/platform/key-secret'
import { rateLimitHeaders } from '@/platform/rate-limit'
import { rememberLatest } from '@/platform/remember'
import type { SessionUser } from '@/platform/session-user'

import type { Caller, CallerUser } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

function callerUser({ id, name, email, roles }: SessionUser): CallerUser {
  return { id, name, email, roles, isActive: true, collection: 'users' }
}

type Tell = (headers: Record<string, string>) => void

/** Who calls, as it is found out. */
export interface Asked {
  caller: Promise<Caller>
  /**
   * Who came with the same credential last time. Reading for them may begin at once; it counts only if `caller` answers
   * this very object.
   */
  assumed: Caller | null
}

/** Asks who calls. `tell` gets headers of the answer, whatever that will be. */
export type Authenticator = (headers: Headers, tell: Tell) => Asked

async function callerOfKey(payload: Payload, credential: string, tell: Tell): Promise<Caller> {
  const verdict = await admitKey(payload, credential)
  if (verdict.kind !== 'invalid') tell(rateLimitHeaders(verdict.rate))
  if (verdict.kind !== 'valid') throw verdict.problem
  const { user, key } = verdict.admitted
  return callerOfUser({ ...callerUser(user), _key: key })
}

async function limit(payload: Payload, asker: Asker): Promise<void> {
  const verdict = await countApiRequest(payload, asker)
  if (verdict?.isAllowed === false) throw tooManyRequests(verdict)
}

/** So many are remembered, the latest. */
const MAX_REMEMBERED = 5_000

/** Everything that a caller is made of. */
const factsOf = ({ user, sessionId, mustSetUp }: Caller) => JSON.stringify([user, sessionId, mustSetUp])

/** Who came last with which credential. */
class LatestCallers {
  readonly #latest = new Map<string, { caller: Caller; facts: string }>()

  find(credential: string | null): Caller | null {
    return credential === null ? null : (this.#latest.get(credential)?.caller ?? null)
  }

  /** The remembered one, if nothing about them has changed; else the new one, which is remembered from now on. */
  keep(credential: string | null, caller: Caller): Caller {
    if (credential === null) return caller
    const facts = factsOf(caller)
    const known = this.#latest.get(credential)
    if (known?.facts === facts) return known.caller
    rememberLatest(this.#latest, credential, { value: { caller, facts }, most: MAX_REMEMBERED })
    return caller
  }

  /** Whoever was refused is not read for in advance. */
  forget(credential: string | null): void {
    if (credential !== null) this.#latest.delete(credential)
  }
}

/**
 * Finds out who is behind the `Authorization` header, a person's session or a program's key, and counts the request.
 * Cookies are no credentials of this API. The caller is rejected with a DomainError `AUTHENTICATION_REQUIRED`,
 * `TOKEN_EXPIRED`, `TWO_FACTOR_SETUP_REQUIRED` or `RATE_LIMITED`.
 */
export function createAuthenticator(payload: Payload): Authenticator {
  const latest = new LatestCallers()
  return (headers, tell) => {
    const credential = headers.get('authorization')
    const caller = findCaller(payload, headers, tell).then(
      (found) => latest.keep(credential, found),
      (error: unknown) => {
        latest.forget(credential)
        throw error
      },
    )
    return { caller, assumed: latest.find(credential) }
  }
}

async function findCaller(payload: Payload, headers: Headers, tell: Tell): Promise<Caller> {
  const address = headers.get('x-client-address')
  const authorization = headers.get('authorization')
  const token = bearerOf(headers)
  if (token !== null && isKeyLike(token)) return callerOfKey(payload, token, tell)
  const result = token === null ? null : await authenticate(payload, token)
  const known = result && 'user' in result ? result : null
  await limit(payload, { userId: known?.user.id, address })
  if (known) {
    const caller = callerOfUser(callerUser(known.user), known.sessionId)
    return { ...caller, mustSetUp: known.kind === 'must-set-up' }
  }
  if (authorization === null) return ANONYMOUS_CALLER
  throw whyNot(result)
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
