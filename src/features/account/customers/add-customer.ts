import { normaliseAddress } from '@/domain/address/address'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { createQuietCustomer } from '@/platform/identity/quiet-customer'

import { assertMayForCustomers } from './customer-account'
import type { NewCustomerInput } from './customer-input'

/**
 * Writes a customer down without telling them, as shops do at the counter or on the telephone: no invitation, no message, no
 * password. Their account is there when they order, and is theirs by a link that is sent to their address.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`; `VALIDATION_ERROR` with paths; `CONFLICT` for an address that has
 * an account.
 */
export async function addCustomer(ctx: Context, input: NewCustomerInput): Promise<{ id: string }> {
  assertMayForCustomers(ctx, 'add customer')
  const { name, email, phone, address, tags, internalNote, externalReference } = input
  const data = {
    ...{ name, email, phone: phone || null, tags: tags ?? [] },
    addresses: address ? [{ ...normaliseAddress(address) }] : [],
    internalNote: internalNote || null,
    externalReference: externalReference || null,
  }
  return withPayloadTransaction(ctx, async (inner) => ({
    id: await createQuietCustomer(inner, data, 'email'),
  }))
}
