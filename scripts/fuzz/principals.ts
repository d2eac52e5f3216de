import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'
import { MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { SCOPES } from '@/domain/account/scopes'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { issueKey } from '@/features/keys/issue-key'
import type { User } from '@/payload-types'
import { actorOfUser, ANONYMOUS, makeContext } from '@/platform/context'

import type { PrincipalName } from './ask'
import { PRINCIPALS } from './ask'

function roleOf(principal: PrincipalName): Role {
  return principal === 'visitor' ? 'customer' : principal === 'key' ? 'admin' : principal
}

/** A new user with the principal's role. Earlier fuzz requests may have changed or removed the previous one. */
async function makeUser(
  payload: Payload,
  principal: PrincipalName,
): Promise<User & { plainPassword: string }> {
  const plainPassword = `fuzzing ${randomUUID()}`
  const user = await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: {
      email: `fuzz-${randomUUID()}@example.com`,
      name: `Fuzz ${principal}`,
      password: plainPassword,
      roles: [roleOf(principal)],
    },
  })
  return { ...user, plainPassword }
}

async function credentialFor(payload: Payload, principal: PrincipalName): Promise<string> {
  const { plainPassword, ...user } = await makeUser(payload, principal)
  if (principal === 'key') {
    const ctx = makeContext(payload, 'script', actorOfUser(user))
    const { secret } = await issueKey(ctx, { name: 'Fuzz', scopes: [...SCOPES], rateLimit: MAX_RATE_LIMIT })
    return secret
  }
  const ctx = makeContext(payload, 'script', ANONYMOUS)
  return (await signInWithPassword(ctx, { identifier: user.email, password: plainPassword })).accessToken
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

async function isGood(ask: Fetch, base: string, credential: string): Promise<boolean> {
  const response = await ask(`${base}/api/v1/auth/me`, {
    headers: { authorization: `Bearer ${credential}`, 'x-forwarded-for': '203.0.113.250' },
  })
  await response.text()
  return response.status === 200
}

/** The principals, each with a credential that is renewed when it has expired or was revoked. */
export function openPrincipals(payload: Payload, base: string, ask: Fetch = fetch) {
  const credentials = new Map<PrincipalName, { value: string; madeMs: number }>()
  /** Access tokens last for fifteen minutes. */
  const maxAgeMs = 10 * 60_000

  async function renewOne(principal: PrincipalName): Promise<void> {
    const known = credentials.get(principal)
    const isFresh = known !== undefined && Date.now() - known.madeMs < maxAgeMs
    if (isFresh && (await isGood(ask, base, known.value))) return
    credentials.set(principal, { value: await credentialFor(payload, principal), madeMs: Date.now() })
  }

  return {
    credentialOf: (principal: PrincipalName): string | null =>
      principal === 'visitor' ? null : (credentials.get(principal)?.value ?? null),
    renewPrincipals: async (): Promise<void> => {
      // A role that requires two-step sign-in would lock out the staff accounts, which have no second factor.
      await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { secondFactorRoles: [] } })
      for (const principal of PRINCIPALS) if (principal !== 'visitor') await renewOne(principal)
    },
  }
}
