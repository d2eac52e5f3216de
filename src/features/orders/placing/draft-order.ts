import { v7 as uuidv7 } from 'uuid'

import { normaliseAddress } from '@/domain/address/address'
import { invalidField } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'

import type { Agreement } from './agreement'
import { insertOrder } from './insert-order'
import { customerIdFor } from './order-customer'
import { loadPricingContext } from './pricing-context'
import type { OrderInput } from './order-input'
import { assertNamedOnce } from './order-input'
import type { PlacedOrder } from './place-order'
import { assertMayOrder } from './place-order'
import { priceOrder } from './price-order'
import { assertMayGive } from './staff-details'

/**
 * Writes a draft: priced by today's catalogue, nothing reserved, nothing promised. Of what was agreed it keeps whose it is and
 * the note for staff: it is priced again when it is placed.
 * @throws DomainError `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function draftOrder(
  ctx: Context,
  input: OrderInput,
  { guest = null, internalNote = null }: Pick<Agreement, 'guest' | 'internalNote'> = {},
): Promise<PlacedOrder> {
  assertMayOrder(ctx)
  assertMayGive(ctx, input)
  assertNamedOnce(input.lines)
  if (input.expectedTotal)
    throw invalidField('expected_total', 'A draft promises nothing: it takes no total.')
  const { shippingAddress, billingAddress } = input
  const addresses = {
    ...(shippingAddress ? { shippingAddress: normaliseAddress(shippingAddress, 'shipping_address') } : {}),
    ...(billingAddress ? { billingAddress: normaliseAddress(billingAddress, 'billing_address') } : {}),
  }
  return withTransaction(ctx, async (sql) => {
    const customerId = customerIdFor(ctx, input.customerId)
    const pricing = await loadPricingContext(sql, { customerId, lines: input.lines })
    const priced = priceOrder(input, pricing, { isPlacing: false })
    const { customer, settings } = pricing
    const { orderNumberPrefix: numberPrefix } = settings
    return insertOrder(ctx, sql, {
      id: uuidv7(),
      input: { ...input, ...addresses },
      customer: customer ?? guest,
      origin: { internalNote },
      priced,
      status: 'draft',
      numberPrefix,
      event: { type: 'order.drafted', to: 'draft' },
    })
  })
}
