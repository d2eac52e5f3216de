import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import type { Role } from '@/domain/account/roles'
import { MAX_RATE_LIMIT } from '@/domain/account/api-key'
import { SCOPES } from '@/domain/account/scopes'
import { signInWithPassword } from '@/features/account/sign-in/sign-in-with-password'
import { issueKey } from '@/features/keys/issue-key'
import type { User } from '@/payload-types'
import { actorOfUser, ANONYMOUS, makeContext } from '@/platform/context'

import type { CallerName } from './ask'
import { CALLERS } from './ask'

function roleOf(caller: CallerName): Role {
  return caller === 'visitor' ? 'customer' : caller === 'key' ? 'admin' : caller
}

/** Somebody new of a role. What was tried may have changed or removed whoever came before. */
async function makeUser(payload: Payload, caller: CallerName): Promise<User & { plainPassword: string }> {
  const plainPassword = `fuzzing ${randomUUID()}`
  const user = await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: {
      email: `fuzz-${randomUUID()}@example.com`,
      name: `Fuzz ${caller}`,
      password: plainPassword,
      roles: [roleOf(caller)],
    },
  })
  return { ...user, plainPassword }
}

async function credentialFor(payload: Payload, caller: CallerName): Promise<string> {
  const { plainPassword, ...user } = await makeUser(payload, caller)
  if (caller === 'key') {
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

/** Those who ask, each by a credential that is looked after. */
export function openCallers(payload: Payload, base: string, ask: Fetch = fetch) {
  const credentials = new Map<CallerName, { value: string; madeMs: number }>()
  /** Access tokens last for fifteen minutes. */
  const maxAgeMs = 10 * 60_000

  async function renewOne(caller: CallerName): Promise<void> {
    const known = credentials.get(caller)
    const isFresh = known !== undefined && Date.now() - known.madeMs < maxAgeMs
    if (isFresh && (await isGood(ask, base, known.value))) return
    credentials.set(caller, { value: await credentialFor(payload, caller), madeMs: Date.now() })
  }

  return {
    credentialOf: (caller: CallerName): string | null =>
      caller === 'visitor' ? null : (credentials.get(caller)?.value ?? null),
    renewCallers: async (): Promise<void> => {
      // A must for two steps would shut the staff out.
      await payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { secondFactorRoles: [] } })
      for (const caller of CALLERS) if (caller !== 'visitor') await renewOne(caller)
    },
  }
}
