import { DomainError, invalidField } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import type { TransactionContext } from '@/platform/database/payload-transaction'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'
import { sqlOfTransaction } from '@/platform/database/transaction'

import { draftOrder } from '../placing/draft-order'
import type { Buyer } from '../placing/new-order'
import type { OrderInput } from '../placing/order-input'
import type { OwnTerms } from '../placing/own-terms'
import type { PlacedOrder } from '../placing/place-order'
import { findByCheckoutKey } from '../placing/earlier-order'
import { assertMayOrder, placeNewOrder } from '../placing/place-order'
import type { OrderQuote } from '../placing/quote-order'
import { quoteOrder } from '../placing/quote-order'
import { addCustomer } from './new-customer'
import type { PhoneOrderInput, PhoneQuoteInput } from './phone-input'

/** A phone order that was taken. */
export interface TakenOrder extends PlacedOrder {
  /** Whether an earlier request with the same key had taken it. */
  isRepeated: boolean
}

/** One order at a time for a key: the others wait, and find it. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended($1, 0))`

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`. */
function assertMayTake(ctx: Context): void {
  assertMayOrder(ctx)
  if (!mayAll(ctx.actor, 'orders', 'create') || !mayAll(ctx.actor, 'orders', 'edit'))
    throw new DomainError('FORBIDDEN', 'Only admin, manager or support take orders for customers.')
}

function termsOf({ lines, discountMinor, shippingPriceMinor }: PhoneQuoteInput): OwnTerms {
  return {
    lines: lines.map(({ unitPriceMinor, discountMinor: own }) => ({ unitPriceMinor, discountMinor: own })),
    discountMinor,
    shippingMinor: shippingPriceMinor,
  }
}

const linesOf = ({ lines }: PhoneQuoteInput) =>
  lines.map(({ sku, variantId, quantity }) => ({ sku, variantId, quantity }))

/**
 * What a phone order comes to, as taking it would price it, with what is there of each article. It writes nothing.
 * @throws DomainError `VALIDATION_ERROR` with paths, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function quotePhoneOrder(ctx: Context, input: PhoneQuoteInput): Promise<OrderQuote> {
  assertMayTake(ctx)
  const { currency, shippingAddress, shippingMethod } = input
  return quoteOrder(ctx, { currency, shippingAddress, shippingMethod, lines: linesOf(input) }, termsOf(input))
}

/** @throws DomainError `VALIDATION_ERROR` for two customers, or one who could not be reached. */
function assertOneCustomer({ customerId, newCustomer }: PhoneOrderInput): void {
  if (!newCustomer) return
  if (customerId) throw invalidField('new_customer', 'Name either a customer or a new one.')
  if (!newCustomer.email && !newCustomer.phone)
    throw invalidField('new_customer.email', 'Give an email address or a telephone number.')
}

/** @throws DomainError `VALIDATION_ERROR` for what a draft does not keep. */
function assertDraftKeeps({ lines, discountMinor, shippingPriceMinor }: PhoneOrderInput): void {
  const message = 'A draft keeps no prices of its own: it is priced again when it is placed.'
  const own = lines.flatMap(({ unitPriceMinor, discountMinor: discount }, index) => [
    ...(unitPriceMinor === undefined ? [] : [`lines.${String(index)}.unit_price_minor`]),
    ...(discount ? [`lines.${String(index)}.discount_minor`] : []),
  ])
  const paths = [
    ...own,
    ...(discountMinor ? ['discount_minor'] : []),
    ...(shippingPriceMinor === undefined ? [] : ['shipping_price_minor']),
  ]
  if (paths.length === 0) return
  throw new DomainError('VALIDATION_ERROR', message, { fields: paths.map((path) => ({ path, message })) })
}

/** The account that the order is for; null for a guest. */
async function customerOf(ctx: Context, input: PhoneOrderInput): Promise<string | null> {
  const { customerId = null, newCustomer, shippingAddress } = input
  if (!newCustomer?.email) return customerId
  const { name, email, phone = null } = newCustomer
  return addCustomer(ctx, { name, email, phone, address: shippingAddress })
}

/** A customer without an email address has no account: the number that they gave is the one to call. */
function guestOf({ newCustomer }: PhoneOrderInput): Buyer | null {
  if (!newCustomer || newCustomer.email) return null
  return { id: null, name: newCustomer.name, email: null }
}

function requestOf(input: PhoneOrderInput, customerId: string | null): OrderInput {
  const { key, shippingAddress, billingAddress, newCustomer, asDraft } = input
  const phone = shippingAddress?.phone || newCustomer?.phone || null
  return {
    ...{ customerId, currency: input.currency, lines: linesOf(input), billingAddress },
    shippingAddress: shippingAddress ? { ...shippingAddress, phone } : null,
    shippingMethod: input.shippingMethod,
    ...{ note: input.note, purchaseOrderNumber: input.purchaseOrderNumber },
    externalReference: input.externalReference,
    checkoutKey: key,
    expectedTotal: asDraft ? null : input.expectedTotal,
  }
}

async function take(ctx: TransactionContext, input: PhoneOrderInput): Promise<TakenOrder> {
  const sql = await sqlOfTransaction(ctx.req)
  await sql.query(ONE_AT_A_TIME, [`phone order ${accountOf(ctx.actor) ?? ''} ${input.key}`])
  const earlier = await findByCheckoutKey(ctx, { checkoutKey: input.key })
  if (earlier) return { id: earlier.id, number: earlier.number, isRepeated: true }
  const request = requestOf(input, await customerOf(ctx, input))
  const agreed = { guest: guestOf(input), internalNote: input.internalNote || null }
  const taken = input.asDraft
    ? await draftOrder(ctx, request, agreed)
    : await placeNewOrder(ctx, request, {
        ...agreed,
        terms: termsOf(input),
        isQuiet: !input.notifyCustomer,
      })
  return { ...taken, isRepeated: false }
}

/**
 * Takes an order for a customer, an account that is made with it, or a guest: places it at the prices that were agreed, or keeps
 * it as a draft. All of it is one transaction, once for its key.
 * @throws DomainError `VALIDATION_ERROR` with paths, `INSUFFICIENT_STOCK`, `AUTHENTICATION_REQUIRED`, `FORBIDDEN`; `CONFLICT` at
 * another total than the expected one, and for a new customer whose address has an account.
 */
export async function takePhoneOrder(ctx: Context, input: PhoneOrderInput): Promise<TakenOrder> {
  assertMayTake(ctx)
  assertOneCustomer(input)
  if (input.asDraft) assertDraftKeeps(input)
  return withPayloadTransaction(ctx, (inner) => take(inner, input))
}
