import { assertPassword } from '@/domain/account/password'
import type { Context } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { sqlOfContext, withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { forgetSignInAttempts } from '../sign-in/sign-in-attempts'

/** Whose password it is to be. */
export interface PasswordOwner {
  email?: string | null | undefined
  username?: string | null | undefined
  name?: string | null | undefined
}

/**
 * The rule for every new password, with what is known of its owner and of the shop.
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
 * Gives an account the password that its owner chose by a link of ours, which also shows that the address is theirs.
 * Every session ends with it (by a trigger), and whoever had to wait may sign in at once.
 * @throws DomainError `VALIDATION_ERROR` about `password`.
 */
export async function setPassword(ctx: TransactionContext, id: string, password: string): Promise<void> {
  const [owner] = await withTransaction(ctx, (sql) => sql.query<Owner>(OWNER, [id]))
  await assertNewPassword(ctx, password, owner ?? {})
  const { payload, req } = ctx
  const data = { password, isVerified: true }
  // The link settled whose account it is.
  await payload.update({ collection: 'users', id, data, req, overrideAccess: true, depth: 0 })
  if (owner) await forgetSignInAttempts(ctx, owner)
}
