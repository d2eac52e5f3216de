import { BUYER_DETAILS } from '@/domain/order/details'

import type { CartItem } from './cart-schema'
import type { CheckoutForm } from './checkout-schema'

function givenDetails(form: CheckoutForm): Partial<CheckoutForm> {
  const given = BUYER_DETAILS.filter(({ name }) => form[name] !== '')
  return Object.fromEntries(given.map(({ name }) => [name, form[name]]))
}

/** The input that places the order of a basket: the checkout form's values and the total that it shows. */
export function toPlaceOrder(
  form: CheckoutForm,
  cart: { items: readonly CartItem[]; checkoutKey: string },
  shown: { totalMinor: number; currency: string },
) {
  const { shippingAddress, isBillingSame, billingAddress, shippingMethod } = form
  return {
    lines: cart.items.map(({ variantId, quantity }) => ({ variantId, quantity })),
    checkoutKey: cart.checkoutKey,
    shippingAddress,
    expectedTotal: { amountMinor: shown.totalMinor, currency: shown.currency },
    ...(isBillingSame ? {} : { billingAddress }),
    ...(shippingMethod === '' ? {} : { shippingMethod }),
    ...givenDetails(form),
  }
}

/** What is sent to place an order. */
export type PlaceOrder = ReturnType<typeof toPlaceOrder>

/** The order that a basket has become. */
export interface Placed {
  id: string
  number: string
  /** It was placed before, and says something else than what was sent now. */
  isOther: boolean
}
