import { errors, jwtVerify } from 'jose'
import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import type { Role } from '@/domain/roles'
import { sqlOf } from '@/platform/transaction'

import type { Caller } from './caller'
import { ANONYMOUS_CALLER, callerOfUser } from './caller'

/** Everything that has to hold of an account besides its token, in one query. */
const ACCOUNT = `
  select u.id, u.name, u.email,
    array(select r.value::text from users_roles r where r.parent_id = u.id order by r."order") as roles
  from users u
  where u.id = $1 and u.deleted_at is null and u.is_active is not false
    and exists (select 1 from users_sessions s where s._parent_id = u.id and s.id = $2 and s.expires_at > now())`

interface Account {
  [column: string]: unknown
  id: string
  name: string
  email: string
  roles: Role[]
}

interface Claims {
  id: string
  sid: string
}

/** As Payload 3.90 signs: another version of its format is refused there as well. */
const AUTH_VERSION = 1
const SCHEME = /^(?:Bearer|JWT) +([\w.~+/=-]+)$/i

const required = () =>
  new DomainError('AUTHENTICATION_REQUIRED', 'The access token is not valid: sign in again.')

/** Tokens are those of Payload itself, so that one login opens every door. */
async function verify(token: string, key: Uint8Array): Promise<Claims> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, key, { algorithms: ['HS256'] })
    const { id, sid, collection } = payload
    const isOurs = protectedHeader['authVersion'] === AUTH_VERSION && collection === 'users'
    if (isOurs && typeof id === 'string' && typeof sid === 'string') return { id, sid }
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new DomainError('TOKEN_EXPIRED', 'The access token has expired: sign in again.', { cause: error })
    }
    if (!(error instanceof errors.JOSEError)) throw error
  }
  throw required()
}

/**
 * Answers who is behind the `Authorization` header. Cookies are no credentials of this API.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`.
 */
export function createAuthenticator(payload: Payload): (authorization: string | null) => Promise<Caller> {
  const key = new TextEncoder().encode(payload.secret)
  const sql = sqlOf(payload)
  return async (authorization) => {
    if (authorization === null) return ANONYMOUS_CALLER
    const token = SCHEME.exec(authorization)?.[1]
    if (token === undefined) {
      throw new DomainError('AUTHENTICATION_REQUIRED', 'Authorization takes the form: Bearer <access token>.')
    }
    const { id, sid } = await verify(token, key)
    const [account] = await sql.prepared<Account>('v1-account', ACCOUNT, [id, sid])
    if (!account) throw required()
    return callerOfUser({ ...account, isActive: true, collection: 'users' })
  }
}
