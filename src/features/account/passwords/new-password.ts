import { assertPassword } from '@/domain/account/password'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { sqlOfContext, withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { forgetSignInAttempts } from '../sign-in/sign-in-attempts'

/** The owner of the new password. */
export interface PasswordOwner {
  email?: string | null | undefined
  username?: string | null | undefined
  name?: string | null | undefined
}

/**
 * Applies the password rule to a new password, with the words of its owner and of the shop.
 * @throws DomainError `VALIDATION_ERROR` about `password`.
 */
export async function assertNewPassword(ctx: Context, password: string, owner: PasswordOwner): Promise<void> {
  const store = await readStoreSettings(await sqlOfContext(ctx))
  assertPassword(password, [owner.email, owner.username, owner.name, store.name])
}

interface Owner {
  email: string
  username: string | null
  name: string
}

const OWNER = 'select email, username, name from users where id = $1'

/**
 * Sets the password that an account's owner chose by an emailed link, which also confirms the address. Every session
 * ends with it (by a trigger), and waiting times after failed sign-ins are reset.
 * @throws DomainError `VALIDATION_ERROR` about `password`.
 */
export async function setPassword(ctx: TransactionContext, id: string, password: string): Promise<void> {
  const [owner] = await withTransaction(ctx, (sql) => sql.query<Owner>(OWNER, [id]))
  await assertNewPassword(ctx, password, owner ?? {})
  const { payload, req } = ctx
  const data = { password, isVerified: true }
  // Authorised by the link.
  await payload.update({ collection: 'users', id, data, req, overrideAccess: true, depth: 0 })
  if (owner) await forgetSignInAttempts(ctx, owner)
}
