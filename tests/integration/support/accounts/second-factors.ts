import { Secret, TOTP } from 'otpauth'
import type { Payload } from 'payload'

import { confirmSetup, startSetup } from '@/features/account/two-step/change-second-factor'
import type { Role } from '@/domain/account/roles'
import type { User } from '@/payload-types'
import { ANONYMOUS, makeContext } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { contextOf, makeUser } from '../../../factories/shop'
import { PASSWORD } from '../v1/v1-client'

export const BROWSER = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }

/** An authenticator app. */
export function openApp(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  /** The code of now, or of so many half minutes later. */
  return (later = 0) => totp.generate({ timestamp: Date.now() + later * 30_000 })
}

/** People with a phone in their hands. */
export function openSecondFactors(payload: Payload) {
  const sql = sqlOf(payload)
  const visitor = makeContext(payload, 'v1', ANONYMOUS)

  /** Forgets which code was taken last: tests do not wait half a minute for the next one. */
  async function forgetLastCode(userId: string): Promise<void> {
    await sql.query('update second_factors set last_step = 0 where user_id = $1', [userId])
  }

  /** Turns two-step sign-in on for a user, as from the account's page. */
  async function enrol(user: User) {
    const ctx = contextOf(payload, user)
    const { secret } = await startSetup(ctx, { currentPassword: PASSWORD })
    const codeNow = openApp(secret)
    const recoveryCodes = await confirmSetup(ctx, { code: codeNow() })
    await forgetLastCode(user.id)
    return { user, secret, codeNow, recoveryCodes }
  }

  return {
    sql,
    visitor,
    enrol,
    forgetLastCode,
    enrolled: async (roles: Role[] = ['customer']) => enrol(await makeUser(payload, { roles })),
    requireOf: (roles: Role[]) =>
      payload.updateGlobal({ slug: 'store', overrideAccess: true, data: { secondFactorRoles: roles } }),
  }
}

/** What a call came to: the error's code and details, or what it answered. */
export async function outcomeOf<T>(
  work: Promise<T>,
): Promise<{ ok: boolean; code: string; details: Record<string, unknown> }> {
  try {
    await work
    return { ok: true, code: '', details: {} }
  } catch (error) {
    const { code, details } = error as { code?: string; details?: Record<string, unknown> }
    return { ok: false, code: code ?? String(error), details: details ?? {} }
  }
}
