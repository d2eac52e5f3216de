import { expect, test } from 'vitest'

import { toAddressForm } from './address-schema'
import { checkoutFormSchema, EMPTY_DETAILS } from './checkout-schema'
import { toPlaceOrder } from './to-place-order'

const ADDRESS = toAddressForm({
  name: 'Robin Marsh',
  line1: '12 Mill Lane',
  city: 'Leeds',
  postcode: 'LS1 4AP',
  country: 'GB',
})
const FORM = {
  shippingAddress: ADDRESS,
  isBillingSame: true,
  billingAddress: toAddressForm({}),
  shippingMethod: '',
  ...EMPTY_DETAILS,
}
const CART = {
  checkoutKey: '7b0f4f0e-4a52-4b0b-9c57-0d7f7f3f4a10',
  items: [
    {
      variantId: '0193a000-0000-7000-8000-000000000001',
      quantity: 2,
      sku: 'MUG-1',
      title: 'Mug',
      variantTitle: '',
      slug: 'mug',
      imageUrl: null,
      priceMinor: 1,
    },
  ],
}

const SHOWN = { totalMinor: 2395, currency: 'GBP' }

function pathsOf(form: unknown): string[] {
  return checkoutFormSchema.safeParse(form).error?.issues.map(({ path }) => path.join('.')) ?? []
}

test('an empty billing address does not matter while it is the shipping address', () => {
  expect(pathsOf(FORM)).toEqual([])
})

test('a billing address of its own has to be complete, and each gap is named', () => {
  const paths = pathsOf({ ...FORM, isBillingSame: false })
  expect(paths).toEqual(expect.arrayContaining(['billingAddress.name', 'billingAddress.country']))
  expect(paths.some((path) => path.startsWith('shippingAddress'))).toBe(false)
})

test('both addresses are checked at once', () => {
  const paths = pathsOf({ ...FORM, shippingAddress: { ...ADDRESS, city: ' ' }, isBillingSame: false })
  expect(paths).toEqual(expect.arrayContaining(['shippingAddress.city', 'billingAddress.city']))
})

test('what is sent to place an order names articles, quantities and the total that was shown, never prices', () => {
  const order = toPlaceOrder(checkoutFormSchema.parse(FORM), CART, SHOWN)
  expect(order).toEqual({
    lines: [{ variantId: '0193a000-0000-7000-8000-000000000001', quantity: 2 }],
    checkoutKey: CART.checkoutKey,
    shippingAddress: ADDRESS,
    expectedTotal: { amountMinor: 2395, currency: 'GBP' },
  })
})
