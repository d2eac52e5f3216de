import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { findKey } from '@/features/account/identity/admit-key'
import type { Authentication } from '@/features/account/identity/authenticate'
import { authenticate } from '@/features/account/identity/authenticate'
import type { Proof } from '@/features/account/identity/proof'
import { bearerOf } from '@/platform/http/bearer'
import { isKeyLike } from '@/platform/identity/key-secret'
import { rememberLatest } from '@/platform/remember'
import type { SessionUser } from '@/platform/identity/session-user'

import type { Assumption } from './assumption'
import { assume } from './assumption'
import type { Caller, CallerUser } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

function callerUser({ id, name, email, roles }: SessionUser): CallerUser {
  return { id, name, email, roles, isActive: true, collection: 'users' }
}

/** Who calls, as it is found out. */
export interface Asked {
  /** That it is who came with the same credential last time; null where nobody did, or that was too long ago. */
  assumption: Assumption | null
  /**
   * Asks the database. Answers the caller that the assumption knows, if nothing about them has changed.
   * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`, `TWO_FACTOR_SETUP_REQUIRED`.
   */
  find: () => Promise<Caller>
  /** Nothing is read in advance for who comes with this credential next. */
  forget: () => void
}

/** Asks who calls. */
export type Authenticator = (headers: Headers) => Asked

/** Somebody whom the database knows. */
interface Known {
  caller: Caller
  proof: Proof
  /** By the clock of `performance`: until then the proof says all there is to say. */
  provableUntilMs: number
}

async function knownByKey(payload: Payload, credential: string): Promise<Known> {
  const askedMs = performance.now()
  const found = await findKey(payload, credential)
  if (found.kind === 'invalid') throw found.problem
  const { user, key } = found.admitted
  const caller = callerOfUser({ ...callerUser(user), _key: key })
  return { caller, proof: found.proof, provableUntilMs: askedMs + found.provableMs }
}

async function knownBySession(payload: Payload, token: string | null): Promise<Known> {
  const askedMs = performance.now()
  const found = token === null ? null : await authenticate(payload, token)
  if (!found || !('user' in found)) throw whyNot(found)
  const mustSetUp = found.kind === 'must-set-up'
  const caller = { ...callerOfUser(callerUser(found.user), found.sessionId), mustSetUp }
  return { caller, proof: found.proof, provableUntilMs: askedMs + found.provableMs }
}

async function findKnown(payload: Payload, token: string | null): Promise<Known> {
  return token !== null && isKeyLike(token) ? knownByKey(payload, token) : knownBySession(payload, token)
}

/** So many are remembered, the latest. */
const MAX_REMEMBERED = 5_000

/** Who came last with which credential. */
class LatestCallers {
  readonly #latest = new Map<string, Known>()

  find(credential: string | null): Assumption | null {
    const known = credential === null ? undefined : this.#latest.get(credential)
    if (!known || known.provableUntilMs <= performance.now()) return null
    return assume(known.caller, known.proof)
  }

  /** Remembers who was found. Answers the caller of last time, if nothing about them has changed. */
  keep(credential: string, found: Known): Caller {
    const known = this.#latest.get(credential)
    const isSame = known?.proof.values.every((value, index) => value === found.proof.values[index]) === true
    const caller = isSame ? known.caller : found.caller
    rememberLatest(this.#latest, credential, { value: { ...found, caller }, most: MAX_REMEMBERED })
    return caller
  }

  forget(credential: string | null): void {
    if (credential !== null) this.#latest.delete(credential)
  }
}

/**
 * Finds out who is behind the `Authorization` header, a person's session or a program's key. Cookies are no credentials
 * of this API.
 */
export function createAuthenticator(payload: Payload): Authenticator {
  const latest = new LatestCallers()
  return (headers) => {
    const credential = headers.get('authorization')
    const forget = () => {
      latest.forget(credential)
    }
    const find = async () => {
      if (credential === null) return ANONYMOUS_CALLER
      try {
        return latest.keep(credential, await findKnown(payload, bearerOf(headers)))
      } catch (error) {
        forget()
        throw error
      }
    }
    return { assumption: latest.find(credential), find, forget }
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
