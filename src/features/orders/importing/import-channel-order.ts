import { v7 as uuidv7 } from 'uuid'

import type { StoredAddress } from '@/domain/address/address'
import { givenAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import { reserving } from '@/domain/order/line-stock'
import { assertScope, mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { isUniqueViolation, sqlOfContext, withTransaction } from '@/platform/database/transaction'
import { countPlaced } from '@/platform/metrics/money'
import { postStock } from '@/platform/stock-ledger'

import { lockNewOrder } from '../actions/order-state'
import { perVariant } from '../actions/order-stock'
import { takePayment } from '../actions/record-payment'
import { insertOrder } from '../placing/insert-order'
import type { Buyer, NewOrder } from '../placing/new-order'
import type { OrderCustomer } from '../placing/order-customer'
import type { PlacedOrder } from '../placing/place-order'
import { statusWhenPlaced } from '../placing/place-order'
import { loadPricingContext } from '../placing/pricing-context'
import { pricedAsGiven, withStock } from './channel-lines'
import type { ChannelOrderInput } from './channel-order-input'
import { checkChannelOrder } from './check-channel-order'
import { refuseTakenNumber } from './refuse-taken-number'

/** @throws DomainError `AUTHENTICATION_REQUIRED` or `FORBIDDEN`. */
function assertMayImport({ actor }: Context): void {
  if (actor.type === 'anonymous')
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to take orders over.')
  assertScope(actor, 'orders', 'import')
  if (!mayAll(actor, 'orders', 'import'))
    throw new DomainError('FORBIDDEN', 'Your role does not take over orders of other channels.')
}

/**
 * Takes over an order that was placed in another channel, as it was placed there: with its prices, taxes and charges, its time,
 * its buyer and the payments that have arrived there. Nothing is priced again, and no email message is sent. The number of a
 * channel is taken over once.
 * @throws DomainError `VALIDATION_ERROR` with paths, `CONFLICT` for a number that was taken over before, `INSUFFICIENT_STOCK`,
 * `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function importChannelOrder(ctx: Context, input: ChannelOrderInput): Promise<PlacedOrder> {
  assertMayImport(ctx)
  checkChannelOrder(input)
  const addresses = addressesOf(input)
  try {
    return await withTransaction(ctx, async (sql) => {
      await refuseTakenNumber(sql, input)
      const order = await prepare(sql, input, addresses)
      return write(ctx, sql, { order, input })
    })
  } catch (error) {
    // Another request with the same number was quicker: it is named like one that was there before.
    if (isUniqueViolation(error)) await refuseTakenNumber(await sqlOfContext(apart(ctx)), input)
    throw error
  }
}

interface Addresses {
  shippingAddress: StoredAddress | null
  billingAddress: StoredAddress | null
}

/** The addresses as far as they are known. A guest's phone number is for the delivery. */
function addressesOf({ shippingAddress, billingAddress, guest }: ChannelOrderInput): Addresses {
  const given = shippingAddress ? givenAddress(shippingAddress, 'shipping_address') : null
  const phone = given?.phone ?? guest?.phone ?? null
  return {
    shippingAddress: phone === null ? given : givenAddress({ ...given, phone }, 'shipping_address'),
    billingAddress: billingAddress ? givenAddress(billingAddress, 'billing_address') : null,
  }
}

async function prepare(sql: Sql, input: ChannelOrderInput, addresses: Addresses): Promise<NewOrder> {
  const { customerId = null, guest, lines, salesChannel, salesChannelNumber, placedAt, notify } = input
  const { customer, settings, variants } = await loadPricingContext(sql, { customerId, lines })
  const pricesIncludeTax = input.pricesIncludeTax ?? settings.pricesIncludeTax
  const priced = pricedAsGiven(input, { variants, pricesIncludeTax })
  const status = statusWhenPlaced(priced.totals.totalMinor)
  return {
    id: uuidv7(),
    input: { ...input, ...addresses },
    customer: buyerOf(customer, guest),
    priced: { ...priced, lines: await withStock(sql, priced.lines, input.stock) },
    status,
    numberPrefix: settings.orderNumberPrefix,
    origin: { salesChannel, salesChannelNumber, placedAt, notify, internalNote: input.internalNote ?? null },
    event: { type: 'order.imported', to: status, data: { salesChannel, salesChannelNumber } },
  }
}

function buyerOf(customer: OrderCustomer | null, guest: ChannelOrderInput['guest']): Buyer | null {
  if (customer || !guest) return customer
  return { id: null, name: guest.name ?? null, email: guest.email ?? null }
}

async function write(
  ctx: Context,
  sql: Sql,
  { order, input }: { order: NewOrder; input: ChannelOrderInput },
): Promise<PlacedOrder> {
  const changes = perVariant(
    order.priced.lines.map(({ stock = 'reserved', variantId, quantity }) =>
      reserving({ variantId, stock }, quantity),
    ),
  )
  // The articles are locked already; movements refer to the order.
  const placed = await insertOrder(ctx, sql, order)
  await postStock(ctx, sql, { kind: 'reservation', orderId: order.id, changes })
  const { currency, totals } = order.priced
  countPlaced(ctx, sql, { currency, amountMinor: totals.totalMinor })
  const { payments = [], placedAt } = input
  if (payments.length === 0) return placed
  const state = await lockNewOrder(sql, order.id)
  for (const payment of payments)
    await takePayment(
      { ctx, sql, order: state },
      { ...payment, receivedAt: payment.receivedAt ?? new Date(placedAt) },
    )
  return placed
}
