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
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'

import type { OrderEventInput } from '../actions/record-event'
import type { OrderCustomer } from './order-customer'
import type { OrderInput } from './order-input'
import type { PricedOrder } from './price-order'

/** An order that is ready to be written. */
export interface NewOrder {
  id: string
  input: OrderInput
  customer: OrderCustomer | null
  priced: PricedOrder
  status: OrderStatus
  numberPrefix: string
  /** How its timeline begins. */
  event: Omit<OrderEventInput, 'orderId'>
}

/** Where an order comes from that is made through a channel. */
export function sourceOf({ channel }: Pick<Context, 'channel'>): OrderSource {
  return channel === 'job' ? 'script' : channel
}

/** The order as it is stored. Its number is taken by the statement that inserts it; its times are that statement's. */
export function recordOf(ctx: Context, order: NewOrder): Omit<OrderRecord, 'number'> {
  const { id, input, customer, priced, status } = order
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
    billingAddress: storedAddress(input.billingAddress ?? shippingAddress),
    ...detailsOf(input),
    ...{ checkoutKey: input.checkoutKey ?? null, source: sourceOf(ctx) },
    ...{ createdById: actorId, updatedById: actorId, createdAt: now, updatedAt: now },
  })
}

const ADDRESSES: ReadonlySet<string> = new Set(['shippingAddress', 'billingAddress'])

/** What an order starts with, as the audit trail keeps it. */
export function newOrderChanges(record: Omit<OrderRecord, 'number'>, { lines }: PricedOrder): Changes {
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
