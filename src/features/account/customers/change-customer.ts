import { invalidField } from '@/domain/errors'
import type { TagChange } from '@/domain/tags'
import { changedTags } from '@/domain/tags'
import type { Context } from '@/platform/context'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfTransaction, withTransaction } from '@/platform/database/transaction'

import { removeAddress, saveAddress } from '../address-book'
import { auditedChange } from '../own-account/change-own-account'
import { assertMayForCustomers, lockCustomer } from './customer-account'
import type { AddressChange } from './customer-input'

/**
 * Puts tags on a customer and takes others off. What they have, or have not, already is left as it is.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `CONFLICT`, `VALIDATION_ERROR`.
 */
export async function tagCustomer(
  ctx: Context,
  customerId: string,
  change: TagChange,
): Promise<{ id: string; tags: string[] }> {
  assertMayForCustomers(ctx, 'tag customers')
  if (!change.add?.length && !change.remove?.length)
    throw invalidField('add', 'Name at least one tag to add or to remove.')
  return withPayloadTransaction(ctx, async ({ payload, req }) => {
    const { id, tags: before } = await lockCustomer(await sqlOfTransaction(req), customerId)
    const tags = changedTags(before, change)
    if (before.join('\n') !== tags.join('\n'))
      // The collection's hooks write the trail; that the caller may tag was asked above.
      await payload.update({ collection: 'users', id, data: { tags }, req, overrideAccess: true, depth: 0 })
    return { id, tags }
  })
}

const STAMP = `update users set updated_at = now(), updated_by_id = $2 where id = $1`

/**
 * Adds an address to a customer's book, replaces one, or takes one out; the others stay as they are.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`, `NOT_FOUND`, `CONFLICT`, `VALIDATION_ERROR`.
 */
export async function changeCustomerAddress(
  ctx: Context,
  customerId: string,
  { addressId, address }: AddressChange,
): Promise<{ id: string }> {
  assertMayForCustomers(ctx, 'update')
  return withTransaction(ctx, async (sql) => {
    const { id } = await lockCustomer(sql, customerId)
    const change = () =>
      address === null
        ? removeAddress(sql, { ownerId: id, id: addressId ?? '' })
        : saveAddress(sql, { ownerId: id, id: addressId }, address)
    await sql.query(STAMP, [id, ctx.actor.type === 'user' ? ctx.actor.id : null])
    await auditedChange(ctx, sql, { userId: id, change })
    return { id }
  })
}
