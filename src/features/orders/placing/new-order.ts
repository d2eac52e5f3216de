import { storedAddress } from '@/domain/address/address'
import type { Changes } from '@/domain/audit'
import { changesBetween } from '@/domain/audit'
import { balanceOf } from '@/domain/order/balance'
import { detailsOf } from '@/domain/order/details'
import { derivePaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { isDraft } from '@/domain/order/status-facts'
import { lineSkus } from '@/domain/order/line-skus'
import type { OrderRecord, OrderSource } from '@/domain/order/record'
import { AUDITED_ORDER_FIELDS, newOrderRecord, nameInCollection } from '@/domain/order/record'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'

import type { OrderEventInput } from '../actions/record-event'
import type { OrderInput } from './order-input'
import type { PricedLine, PricedOrder } from './price-order'

/** Whose order it is, as frozen into it: a customer's, or without an account. */
export interface Buyer {
  id: string | null
  name: string | null
  email: string | null
  /** Of the account: they are those of orders which name none. */
  company?: string | null
  vatNumber?: string | null
  buyerReference?: string | null
}

/** A line with everything frozen into it; it may be of an article that the catalogue does not have. */
export type OrderedLine = Omit<PricedLine, 'variantId'> &
  Partial<Pick<OrderLineRecord, 'stock'>> & { variantId: string | null }

/** What is known of an order of another channel, and what staff note of one that they take. `placedAt` is ISO 8601. */
type Origin = Pick<
  OrderRecord,
  'salesChannel' | 'salesChannelNumber' | 'placedAt' | 'notify' | 'internalNote'
>

/** An order that is ready to be written. */
export interface NewOrder {
  id: string
  input: Omit<OrderInput, 'lines'>
  customer: Buyer | null
  priced: Omit<PricedOrder, 'lines' | 'levels'> & { lines: readonly OrderedLine[] }
  /** What it has besides what its buyer says. */
  origin?: Partial<Origin>
  status: OrderStatus
  numberPrefix: string
  /** How its timeline begins. */
  event: Omit<OrderEventInput, 'orderId'>
}

/** Where an order comes from that is made through a channel. */
export function sourceOf({ channel }: Pick<Context, 'channel'>): OrderSource {
  return channel === 'job' ? 'script' : channel
}

/** What an order of a business says because its account does. */
function billedTo(input: NewOrder['input'], customer: Buyer | null) {
  const address = input.billingAddress ?? input.shippingAddress
  const company = address?.company || customer?.company
  return {
    billingAddress: storedAddress(address && company ? { ...address, company } : address),
    ...detailsOf({
      ...input,
      vatNumber: input.vatNumber ?? customer?.vatNumber,
      buyerReference: input.buyerReference ?? customer?.buyerReference,
    }),
  }
}

/** The order as it is stored. Its number is taken by the statement that inserts it; its times are that statement's. */
export function recordOf(ctx: Context, order: NewOrder): Omit<OrderRecord, 'number'> {
  const { id, input, customer, priced, status, origin } = order
  const { totals, currency, pricesIncludeTax, shippingMethod, shippingMethodTitle } = priced
  const { shippingAddress } = input
  const actorId = accountOf(ctx.actor)
  const now = new Date().toISOString()
  const money = { totalMinor: totals.totalMinor, paidTotalMinor: 0, refundedTotalMinor: 0 }
  return newOrderRecord({
    ...{ id, number: '', status, fulfilmentStatus: 'unfulfilled', paymentStatus: derivePaymentStatus(money) },
    placedAt: isDraft(status) ? null : now,
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? shippingAddress?.name ?? null,
    customerEmail: customer?.email ?? null,
    lineSkus: lineSkus(priced.lines),
    ...{ currency, pricesIncludeTax, ...totals, shippingMethod, shippingMethodTitle },
    ...balanceOf({ ...money, status, pricesIncludeTax, refundWaivedMinor: 0, lines: [] }),
    shippingAddress: storedAddress(shippingAddress),
    ...billedTo(input, customer),
    ...{ checkoutKey: input.checkoutKey ?? null, source: sourceOf(ctx) },
    ...{ createdById: actorId, updatedById: actorId, createdAt: now, updatedAt: now },
    ...origin,
  })
}

const ADDRESSES: ReadonlySet<string> = new Set(['shippingAddress', 'billingAddress'])

/** What an order starts with, as the audit trail keeps it. */
export function newOrderChanges(
  record: Omit<OrderRecord, 'number'>,
  { lines }: Pick<NewOrder['priced'], 'lines'>,
): Changes {
  const stored: Readonly<Record<string, unknown>> = { ...record }
  const fields = AUDITED_ORDER_FIELDS.map((name): [string, unknown] => [nameInCollection(name), stored[name]])
  return changesBetween(
    null,
    {
      ...Object.fromEntries<unknown>(fields),
      lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({ sku, quantity, unitPriceMinor })),
    },
    ADDRESSES,
  )
}
