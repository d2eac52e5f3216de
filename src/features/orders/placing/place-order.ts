import { v7 as uuidv7 } from 'uuid'

import { normaliseAddress } from '@/domain/address/address'
import { DomainError } from '@/domain/errors'
import { statusAfterPayment } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { assertScope, rowsFor } from '@/domain/permissions'
import { assertAvailable } from '@/domain/catalogue/stock'
import type { StoreSettings } from '@/domain/store-settings'
import type { Context } from '@/platform/context'
import { apart } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { isUniqueViolation, sqlOfContext, withTransaction } from '@/platform/database/transaction'
import { countPlaced } from '@/platform/metrics/money'

import { issueWhen } from '../invoicing/issue-when'
import type { Agreement } from './agreement'
import { findByCheckoutKey } from './earlier-order'
import { assertExpectedTotal } from './expected-total'
import type { NewOrder } from './new-order'
import { insertQuietOrder, insertReservedOrder } from './insert-order'
import { limitOrders } from './limit-orders'
import { customerIdFor } from './order-customer'
import { loadPricingContext } from './pricing-context'
import type { OrderInput } from './order-input'
import { assertNamedOnce } from './order-input'
import type { PricedOrder } from './price-order'
import { priceOrder } from './price-order'
import { assertMayGive } from './staff-details'

export interface PlacedOrder {
  id: string
  number: string
  /** The basket had become this order before, and with something else than what was asked for now. */
  isOther?: true
}

/** An order that is ready to be placed, and when it is invoiced. */
type Prepared = NewOrder & { priced: PricedOrder } & Pick<StoreSettings, 'invoicesIssued'>

const PLACED = { type: 'order.placed', to: 'placed' }

/**
 * Prices a new order, then writes it with its reservation, its timeline, its audit entry and its mail in one statement,
 * which is the transaction unless there is one around it. `agreed` is what staff have agreed with the buyer besides; who may
 * agree it is for the caller to say.
 * @throws DomainError `CONFLICT` at another total than the expected one, `INSUFFICIENT_STOCK`, `VALIDATION_ERROR`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`,
 * `RATE_LIMITED`.
 */
export async function placeNewOrder(
  ctx: Context,
  request: OrderInput,
  agreed: Agreement = {},
): Promise<PlacedOrder> {
  assertMayOrder(ctx)
  assertMayGive(ctx, request)
  assertNamedOnce(request.lines)
  const shippingAddress = normaliseAddress(request.shippingAddress ?? {}, 'shipping_address')
  const billingAddress = request.billingAddress
    ? normaliseAddress(request.billingAddress, 'billing_address')
    : shippingAddress
  const input = { ...request, shippingAddress, billingAddress }
  const earlier = await findByCheckoutKey(ctx, input)
  if (earlier) return earlier
  await limitOrders(ctx)
  const order = await prepareOrder(ctx, input, agreed)
  try {
    return await insertPlaced(ctx, order, agreed.isQuiet === true)
  } catch (error) {
    // The other click of a double click won the race for the key: its order is the answer. A transaction around this one
    // reads no more after the error.
    const winner = isUniqueViolation(error) ? await findByCheckoutKey(apart(ctx), input) : null
    if (winner) return winner
    throw error
  }
}

/** One statement is the whole transaction, unless a job of the invoice has to be in it, or none of the mail. */
async function insertPlaced(ctx: Context, order: Prepared, isQuiet: boolean): Promise<PlacedOrder> {
  const isInvoiced = order.invoicesIssued === 'on_placing'
  const { currency, totals } = order.priced
  const insert = async (sql: Sql) => {
    const placed = await (isQuiet ? insertQuietOrder : insertReservedOrder)(ctx, sql, order)
    countPlaced(ctx, sql, { currency, amountMinor: totals.totalMinor })
    return placed
  }
  if (!isInvoiced && !isQuiet) return insert(await sqlOfContext(ctx))
  return withTransaction(ctx, async (sql) => {
    const placed = await insert(sql)
    if (isInvoiced) await issueWhen(sql, 'on_placing', placed.id)
    return placed
  })
}

/** Prices an order by what its articles cost and by what is there now. */
async function prepareOrder(
  ctx: Context,
  input: OrderInput,
  { guest = null, internalNote = null, terms }: Agreement,
): Promise<Prepared> {
  const customerId = customerIdFor(ctx, input.customerId)
  const pricing = await loadPricingContext(await sqlOfContext(ctx), { customerId, lines: input.lines })
  const priced = priceOrder(input, pricing, { isPlacing: true, terms })
  assertExpectedTotal(priced, input.expectedTotal)
  // Most refusals end here, before anything was written or waited for; the reservation decides.
  assertAvailable(priced.lines, priced.levels)
  const { customer, settings } = pricing
  const { orderNumberPrefix: numberPrefix, invoicesIssued } = settings
  const status = statusWhenPlaced(priced.totals.totalMinor)
  return {
    ...{ id: uuidv7(), input, priced, status, numberPrefix, invoicesIssued, event: PLACED },
    customer: customer ?? guest,
    origin: { internalNote },
  }
}

/** `placed`, or at once `paid` when there is nothing to pay. */
export function statusWhenPlaced(totalMinor: number): OrderStatus {
  const money = { totalMinor, paidTotalMinor: 0, refundedTotalMinor: 0 }
  return statusAfterPayment({ status: 'placed', heldFrom: null, ...money }).status
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
