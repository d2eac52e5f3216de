import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose'

import { deriveKey } from './derive-key'
import { env } from '@/platform/settings/env'
import { rememberLatest } from '@/platform/remember'

/** Short, because a stolen one works until it or its session ends. */
export const ACCESS_TOKEN_SECONDS = 15 * 60

/** Distinguishes these tokens from any others that are signed with a key of ours. */
const TYPE = 'at+jwt'
const ALGORITHM = 'HS256'

export interface AccessClaims {
  userId: string
  sessionId: string
  expiresAt: Date
}

export type Verdict = { kind: 'valid'; claims: AccessClaims } | { kind: 'expired' } | { kind: 'invalid' }

export interface AccessTokens {
  sign: (claims: Omit<AccessClaims, 'expiresAt'>) => Promise<{ token: string; expiresAt: Date }>
  verify: (token: string) => Promise<Verdict>
}

interface Settings {
  secret: string
  /** The former secret, while it is being replaced. */
  former?: string | undefined
  /** The shop that the tokens are for: another shop with the same secret, or a copy of the database, rejects them. */
  audience: string
}

interface Key {
  id: string
  bytes: Uint8Array
}

/** A derived key, so that nothing else signed with the secret passes as an access token. */
function keyOf(secret: string): Key {
  return {
    id: deriveKey(secret, 'access token key id', 9).toString('base64url'),
    bytes: deriveKey(secret, 'access token key', 32),
  }
}

/** Signs with the key of `secret`; verifies with that key and the former one. */
export function createAccessTokens({ secret, former, audience }: Settings): AccessTokens {
  const current = keyOf(secret)
  const keys = former === undefined ? [current] : [current, keyOf(former)]
  return {
    sign: async ({ userId, sessionId }) => {
      const issuedAt = Math.floor(Date.now() / 1000)
      const expiresAt = issuedAt + ACCESS_TOKEN_SECONDS
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: current.id })
        .setSubject(userId)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(current.bytes)
      return { token, expiresAt: new Date(expiresAt * 1000) }
    },
    verify: remembering((token) => verify(token, { keys, audience })),
  }
}

/** Verified tokens that are remembered, the latest ones: a signature stays valid while its token lives. */
const MAX_REMEMBERED = 5_000

function remembering(check: AccessTokens['verify']): AccessTokens['verify'] {
  const verified = new Map<string, AccessClaims>()
  return async (token) => {
    const known = verified.get(token)
    if (known)
      return known.expiresAt.getTime() > Date.now() ? { kind: 'valid', claims: known } : { kind: 'expired' }
    const verdict = await check(token)
    if (verdict.kind !== 'valid') return verdict
    rememberLatest(verified, token, { value: verdict.claims, most: MAX_REMEMBERED })
    return verdict
  }
}

interface Expected {
  keys: readonly Key[]
  audience: string
}

async function verify(token: string, { keys, audience }: Expected): Promise<Verdict> {
  try {
    const { kid } = decodeProtectedHeader(token)
    const key = keys.find(({ id }) => id === kid)
    if (!key) return { kind: 'invalid' }
    const { payload } = await jwtVerify(token, key.bytes, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      requiredClaims: ['sub', 'sid', 'exp'],
    })
    const { aud, sub, sid, exp } = payload
    // From a release without an audience: the client refreshes the token, and stays signed in.
    if (aud === undefined) return { kind: 'expired' }
    if (aud !== audience) return { kind: 'invalid' }
    if (typeof sub !== 'string' || typeof sid !== 'string' || exp === undefined) return { kind: 'invalid' }
    return { kind: 'valid', claims: { userId: sub, sessionId: sid, expiresAt: new Date(exp * 1000) } }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { kind: 'expired' }
    // The decoder throws a TypeError for text that is not a token.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { kind: 'invalid' }
    throw error
  }
}

let shared: AccessTokens | undefined

/** The tokens of this process' own secrets. */
export function accessTokens(): AccessTokens {
  return (shared ??= createAccessTokens({
    secret: env.payloadSecret,
    former: env.payloadSecretPrevious,
    audience: new URL(env.publicUrl).hostname,
  }))
}
