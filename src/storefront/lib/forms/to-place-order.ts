import type { CartItem } from './cart-schema'
import type { CheckoutForm, PlaceOrder } from './checkout-schema'

/** What is sent to place the order of a basket by what the checkout's form says, at the total that it shows. */
export function toPlaceOrder(
  form: CheckoutForm,
  cart: { items: readonly CartItem[]; checkoutKey: string },
  shown: { totalMinor: number; currency: string },
): PlaceOrder {
  const { shippingAddress, isBillingSame, billingAddress, shippingMethod, note } = form
  return {
    lines: cart.items.map(({ variantId, quantity }) => ({ variantId, quantity })),
    checkoutKey: cart.checkoutKey,
    shippingAddress,
    expectedTotal: { amountMinor: shown.totalMinor, currency: shown.currency },
    ...(isBillingSame ? {} : { billingAddress }),
    ...(shippingMethod === '' ? {} : { shippingMethod }),
    ...(note === '' ? {} : { note }),
  }
}
