import type { Context } from '@/platform/context'

import { removeAddress } from '../address-book'
import { changeOwnAccount } from './change-own-account'

/**
 * Removes an address of the caller's own account.
 * @throws DomainError `NOT_FOUND` for an address of another account, or an unknown one.
 */
export async function removeOwnAddress(ctx: Context, id: string): Promise<void> {
  await changeOwnAccount(ctx, (sql, ownerId) => removeAddress(sql, { ownerId, id }))
}
