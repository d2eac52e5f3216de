import { availableOf } from '@/domain/catalogue/stock'
import { shippingPrice } from '@/domain/store-settings'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import type { OwnTerms } from './own-terms'
import { loadPricingContext } from './pricing-context'
import type { OrderInput } from './order-input'
import { priceOrder } from './price-order'

export interface QuotedLine {
  variantId: string
  sku: string
  title: string
  quantity: number
  unitPriceMinor: number
  /** Before any discount. */
  lineTotalMinor: number
  /** Pieces that can be sold now; less than the quantity means that placing would be refused. */
  available: number
}

export interface QuotedShippingMethod {
  code: string
  title: string
  /** For these goods: zero from the method's threshold on. */
  priceMinor: number
  freeFromMinor: number | null
}

/** What an order would cost if it were placed now. Minor units of `currency`. */
export interface OrderQuote {
  currency: string
  pricesIncludeTax: boolean
  lines: readonly QuotedLine[]
  shippingMethods: readonly QuotedShippingMethod[]
  /** The method that was priced; null when the shop has none. */
  shippingMethod: string | null
  subtotalMinor: number
  discountTotalMinor: number
  shippingTotalMinor: number
  taxTotalMinor: number
  totalMinor: number
}

/**
 * Prices an order as placing it would, by the terms if some were agreed, without reserving or writing anything.
 * @throws DomainError `VALIDATION_ERROR` naming each line that cannot be sold.
 */
export async function quoteOrder(
  ctx: Context,
  input: Pick<OrderInput, 'currency' | 'lines' | 'shippingAddress' | 'shippingMethod'>,
  terms?: OwnTerms,
): Promise<OrderQuote> {
  const sql = sqlOf(ctx.payload)
  const pricing = await loadPricingContext(sql, { customerId: null, lines: input.lines })
  const { settings } = pricing
  const shippingMethod = input.shippingMethod ?? settings.shippingMethods[0]?.code
  const priced = priceOrder({ ...input, shippingMethod }, pricing, { isPlacing: false, terms })
  const { totals, levels } = priced
  return {
    currency: priced.currency,
    pricesIncludeTax: priced.pricesIncludeTax,
    lines: priced.lines.map(({ variantId, sku, title, quantity, unitPriceMinor, lineTotalMinor }) => ({
      variantId,
      sku,
      title,
      quantity,
      unitPriceMinor,
      lineTotalMinor,
      available: availableOf(levels.get(variantId) ?? { onHand: 0, reserved: 0 }),
    })),
    shippingMethods: settings.shippingMethods.map((method) => ({
      code: method.code,
      title: method.title,
      freeFromMinor: method.freeFromMinor,
      priceMinor: shippingPrice(method, totals.subtotalMinor),
    })),
    shippingMethod: priced.shippingMethod,
    subtotalMinor: totals.subtotalMinor,
    discountTotalMinor: totals.discountTotalMinor,
    shippingTotalMinor: totals.shippingTotalMinor,
    taxTotalMinor: totals.taxTotalMinor,
    totalMinor: totals.totalMinor,
  }
}
