import { v7 as uuidv7 } from 'uuid'

import { normaliseAddress } from '@/domain/address'
import { DomainError } from '@/domain/errors'
import { statusAfterPayment } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { assertScope, rowsFor } from '@/domain/permissions'
import { isStaffRole } from '@/domain/roles'
import { assertAvailable } from '@/domain/stock'
import type { Context } from '@/platform/context'
import { enqueue } from '@/platform/queue'
import { withTransaction } from '@/platform/transaction'

import { insertReservedOrder } from './insert-order'
import { customerIdFor } from './order-customer'
import { loadOrderGround } from './order-ground'
import type { OrderInput } from './order-input'
import { priceOrder } from './price-order'

export interface PlacedOrder {
  id: string
  number: string
}

const BY_CHECKOUT_KEY = `select id, number from orders where checkout_key = $1 and customer_id = $2`

/**
 * Prices, writes and reserves a new order in one transaction, with its timeline and its mail.
 * @throws DomainError `INSUFFICIENT_STOCK`, `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function placeNewOrder(ctx: Context, request: OrderInput): Promise<PlacedOrder> {
  assertMayOrder(ctx)
  const shippingAddress = normaliseAddress(request.shippingAddress ?? {}, 'shipping_address')
  const billingAddress = request.billingAddress
    ? normaliseAddress(request.billingAddress, 'billing_address')
    : shippingAddress
  const input = { ...request, shippingAddress, billingAddress }
  const earlier = await findByCheckoutKey(ctx, input)
  if (earlier) return earlier
  return withTransaction(ctx, async (sql) => {
    const customerId = customerIdFor(ctx, input.customerId)
    const ground = await loadOrderGround(sql, { customerId, lines: input.lines })
    const priced = priceOrder(input, ground, { isPlacing: true })
    // Most refusals end here, before anything was written or waited for; the reservation decides.
    assertAvailable(priced.lines, priced.levels)
    const { customer, settings } = ground
    const { orderNumberPrefix: numberPrefix } = settings
    const status = statusWhenPlaced(priced.totals.totalMinor)
    const event = { type: 'order.placed', to: 'placed' }
    const id = uuidv7()
    await enqueue(sql, 'mail.order-placed', { orderId: id })
    const order = { id, input, customer, priced, status, numberPrefix, event }
    // The reservation comes last: from it until the commit, everybody else who wants these goods waits.
    return insertReservedOrder(ctx, sql, order)
  }).catch(async (error: unknown) => {
    // The other click of a double click won the race for the key: its order is the answer.
    const winner = isUniqueViolation(error) ? await findByCheckoutKey(ctx, input) : null
    if (winner) return winner
    throw error
  })
}

/** `placed`, or at once `paid` when there is nothing to pay. */
export function statusWhenPlaced(totalMinor: number): OrderStatus {
  const money = { totalMinor, paidTotalMinor: 0, refundedTotalMinor: 0 }
  return statusAfterPayment({ status: 'placed', heldFrom: null, ...money }).status
}

async function findByCheckoutKey(ctx: Context, input: OrderInput): Promise<PlacedOrder | null> {
  if (!input.checkoutKey) return null
  return withTransaction(ctx, async (sql) => {
    const customerId = isStaffRole(ctx.actor.roles) ? (input.customerId ?? ctx.actor.id) : ctx.actor.id
    const [row] = await sql.query<PlacedOrder & Record<string, unknown>>(BY_CHECKOUT_KEY, [
      input.checkoutKey,
      customerId,
    ])
    return row ?? null
  })
}

function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'
}

/** @throws DomainError `AUTHENTICATION_REQUIRED` or `FORBIDDEN`. */
export function assertMayOrder(ctx: Context): void {
  const { actor } = ctx
  if (actor.type === 'anonymous')
    throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to place an order.')
  assertScope(actor, 'orders', 'create')
  if (rowsFor(actor, 'orders', 'create').length === 0) {
    throw new DomainError('FORBIDDEN', 'Your role does not place orders.')
  }
}
