import type { AddressInput } from '@/domain/address/address'

/** What somebody was shown or calculated an order to cost, in minor units of the currency. */
export interface ExpectedTotal {
  amountMinor: number
  currency: string
}

/** One wanted article. Either its SKU or its variant id. */
export interface OrderLineInput {
  sku?: string | undefined
  variantId?: string | undefined
  /** Pieces, at least 1. */
  quantity: number
}

/** What somebody asks for when ordering; prices are never part of it. */
export interface OrderInput {
  /** Staff may order for any customer; a customer orders for himself. */
  customerId?: string | undefined
  currency?: string | undefined
  lines: readonly OrderLineInput[]
  shippingAddress?: AddressInput | undefined
  billingAddress?: AddressInput | undefined
  shippingMethod?: string | undefined
  note?: string | undefined
  externalReference?: string | undefined
  /** One per filled cart: a second order with the same key answers the first. */
  checkoutKey?: string | undefined
  /** What the caller takes the order to cost: at another total it is not placed. */
  expectedTotal?: ExpectedTotal | undefined
}
