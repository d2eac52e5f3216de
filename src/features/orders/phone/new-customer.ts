import type { AddressInput } from '@/domain/address/address'
import { addressProblems, normaliseAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import { assertScope, mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { createQuietCustomer } from '@/platform/identity/quiet-customer'

/** A customer whom staff write down with an order. */
export interface NewCustomer {
  name: string
  /** In its normal form. */
  email: string
  phone: string | null
  /** Kept with the account when it is complete. */
  address: AddressInput | null | undefined
}

/** @throws DomainError `FORBIDDEN`. */
function assertMayAdd({ actor }: Context): void {
  assertScope(actor, 'users', 'add with order')
  if (!mayAll(actor, 'users', 'add with order'))
    throw new DomainError('FORBIDDEN', 'Only admin, manager or support add customers with an order.')
}

/**
 * Makes a customer's account together with an order, and answers its id: see {@link createQuietCustomer}.
 * @throws DomainError `FORBIDDEN`; `CONFLICT` for an address that has an account.
 */
export async function addCustomer(
  ctx: Context,
  { name, email, phone, address }: NewCustomer,
): Promise<string> {
  assertMayAdd(ctx)
  const addresses = address && addressProblems(address).length === 0 ? [{ ...normaliseAddress(address) }] : []
  return withPayloadTransaction(ctx, (inner) =>
    createQuietCustomer(inner, { name, email, phone, addresses }, 'new_customer.email'),
  )
}
