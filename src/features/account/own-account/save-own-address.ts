import type { AddressInput } from '@/domain/address/address'
import { normaliseAddress } from '@/domain/address/address'
import type { Context } from '@/platform/context'

import { saveAddress } from '../address-book'
import { changeOwnAccount } from './change-own-account'

/**
 * Adds an address to the caller's own account, or with an `id` replaces that address.
 * @throws DomainError `VALIDATION_ERROR`, `NOT_FOUND`, `CONFLICT` when there are 20 already.
 */
export async function saveOwnAddress(ctx: Context, input: AddressInput, id?: string): Promise<void> {
  const address = normaliseAddress(input)
  await changeOwnAccount(ctx, (sql, ownerId) => saveAddress(sql, { ownerId, id }, address))
}
