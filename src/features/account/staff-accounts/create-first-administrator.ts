import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { withTransaction } from '@/platform/database/transaction'

import { assertNewPassword } from '../passwords/new-password'

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i

/** Whether an address, as our own server saw it, is this machine's own. */
function isLoopback(address: string | null): boolean {
  return address !== null && LOOPBACK.test(address)
}

interface FirstAdministrator {
  email: string
  name: string
  password: string
  username?: string | undefined
}

const LOCK = `select pg_advisory_xact_lock(hashtext('backroom first administrator'))`
const ANYBODY = `select 1 from users limit 1`

/**
 * Makes the first administrator of an empty system, for whoever sits at its machine. Of two at once one is first.
 * @throws DomainError `FORBIDDEN` from anywhere else, or when there is anybody already; `VALIDATION_ERROR`.
 */
export async function createFirstAdministrator(ctx: Context, input: FirstAdministrator): Promise<void> {
  if (!isLoopback(ctx.client?.address ?? null)) throw notHere()
  const { email, name, password, username } = input
  await assertNewPassword(ctx, password, input)
  await withPayloadTransaction(ctx, async (inner) => {
    const [somebody] = await withTransaction(inner, async (sql) => {
      await sql.query(LOCK)
      return sql.query(ANYBODY)
    })
    if (somebody) throw notHere()
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
      // Nobody is signed in yet: that there is nobody else is what allows it.
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
