import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { mailAddressSchema } from '@/platform/mail/mail-address-schema'

import { accountName, passwordText } from '../input-parts'
import { assertNewPassword } from '../passwords/new-password'

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i

/** Whether a network address, as our own server saw it, is a loopback address. */
function isLoopback(address: string | null): boolean {
  return address !== null && LOOPBACK.test(address)
}

/** The account of an empty system's owner. */
export const firstAdministratorInput = z.object({
  email: mailAddressSchema,
  name: z.string().trim().min(1).max(200),
  username: accountName.nullish().transform((value) => value || undefined),
  password: passwordText,
})
type FirstAdministrator = z.output<typeof firstAdministratorInput>

const LOCK = `select pg_advisory_xact_lock(hashtext('backroom first administrator'))`
const ANY_USER = `select 1 from users limit 1`

/**
 * Creates the first administrator of an empty system, from its own machine only. Of two concurrent requests one
 * succeeds.
 * @throws DomainError `FORBIDDEN` from another machine, or when there is a user already; `VALIDATION_ERROR`.
 */
export async function createFirstAdministrator(ctx: Context, input: FirstAdministrator): Promise<void> {
  if (!isLoopback(ctx.client?.address ?? null)) throw notHere()
  const { email, name, password, username } = input
  await assertNewPassword(ctx, password, input)
  await withPayloadTransaction(ctx, async (inner) => {
    const [existing] = await withTransaction(inner, async (sql) => {
      await sql.query(LOCK)
      return sql.query(ANY_USER)
    })
    if (existing) throw notHere()
    await inner.payload.create({
      collection: 'users',
      data: {
        email,
        name,
        password,
        roles: ['admin'],
        isVerified: true,
        ...(username ? { username } : {}),
      },
      req: inner.req,
      // The caller is unauthenticated: an empty system is what authorises this.
      overrideAccess: true,
      depth: 0,
    })
  })
}

function notHere(): DomainError {
  return new DomainError(
    'FORBIDDEN',
    'The first administrator is made on an empty system, from its own machine.',
  )
}
