// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Placed, PlaceOrder } from '@/storefront/lib/forms/to-place-order'
import type { Cart } from '../../store/cart'
import { CheckoutForm } from './checkout-form'

const replace = vi.hoisted(() => vi.fn())
vi.mock('next/navigation', () => ({ useRouter: () => ({ replace }) }))

const VARIANT_ID = '0193a000-0000-7000-8000-000000000001'
const ITEM = {
  variantId: VARIANT_ID,
  quantity: 2,
  sku: 'MUG-1',
  title: 'Mug',
  variantTitle: 'Blue',
  slug: 'mug',
  imageUrl: null,
  priceMinor: 1000,
}
const CART: Cart = {
  items: [ITEM],
  checkoutKey: '7b0f4f0e-4a52-4b0b-9c57-0d7f7f3f4a10',
  add: vi.fn(),
  setQuantity: vi.fn(),
  remove: vi.fn(),
  clear: vi.fn(),
  orderAnew: vi.fn(),
}
const HOME = {
  id: 'home',
  name: 'Robin Marsh',
  company: null,
  line1: '12 Mill Lane',
  line2: null,
  city: 'Leeds',
  region: null,
  postcode: 'LS1 4AP',
  country: 'GB',
  phone: null,
}
const QUOTE = {
  currency: 'GBP',
  pricesIncludeTax: true,
  lines: [{ variantId: VARIANT_ID, title: 'Mug, Blue', quantity: 2, lineTotalMinor: 2000, available: 5 }],
  shippingMethods: [
    { code: 'standard', title: 'Standard', priceMinor: 395, freeFromMinor: 5000 },
    { code: 'express', title: 'Express', priceMinor: 895, freeFromMinor: null },
  ],
  shippingMethod: 'standard',
  subtotalMinor: 2000,
  discountTotalMinor: 0,
  shippingTotalMinor: 395,
  taxTotalMinor: 399,
  totalMinor: 2395,
}

type Place = (order: PlaceOrder) => Promise<ActionResult<Placed>>

function show(placeOrder: Place, addresses = [HOME]) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <CheckoutForm
        cart={CART}
        account={{ name: 'Robin Marsh', phone: null, addresses }}
        placeOrder={placeOrder}
      />
    </QueryClientProvider>,
  )
}

async function order() {
  const button = await screen.findByRole('button', { name: /Order now/ })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  fireEvent.click(button)
}

beforeEach(() => {
  replace.mockReset()
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(QUOTE)))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the summary shows what the server charges, not what the basket remembers', async () => {
  show(vi.fn<Place>())
  expect(await screen.findByText('£23.95')).toBeDefined()
})

test('an order goes to the saved address under the key of the basket, and leads to its confirmation', async () => {
  const place = vi
    .fn<Place>()
    .mockResolvedValue({ ok: true, value: { id: 'o1', number: 'B01001', isOther: false } })
  show(place)
  await order()
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/orders/B01001/confirmation'))
  expect(place).toHaveBeenCalledTimes(1)
  expect(place.mock.calls[0]?.[0]).toMatchObject({
    checkoutKey: CART.checkoutKey,
    lines: [{ variantId: VARIANT_ID, quantity: 2 }],
    shippingAddress: { line1: '12 Mill Lane', country: 'GB' },
    expectedTotal: { amountMinor: 2395, currency: 'GBP' },
  })
})

test('a changed total is shown beside the former one, what was typed stays, and ordering again agrees to it', async () => {
  const place = vi
    .fn<Place>()
    .mockImplementationOnce(() => {
      vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...QUOTE, totalMinor: 9900 })))
      const problem = {
        code: 'CONFLICT' as const,
        message: '',
        total: { amountMinor: 9900, currency: 'GBP' },
      }
      return Promise.resolve({ ok: false, problem })
    })
    .mockResolvedValueOnce({ ok: true, value: { id: 'o1', number: 'B01001', isOther: false } })
  show(place)
  fireEvent.change(await screen.findByLabelText(/Note to us/), { target: { value: 'Ring twice' } })
  await order()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('from £23.95 to £99.00')
  expect(screen.getByText('£99.00')).toBeDefined()
  expect(screen.getByLabelText(/Note to us/)).toHaveProperty('value', 'Ring twice')
  expect(replace).not.toHaveBeenCalled()
  await order()
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/orders/B01001/confirmation'))
  expect(place.mock.calls[1]?.[0]).toMatchObject({
    checkoutKey: CART.checkoutKey,
    note: 'Ring twice',
    expectedTotal: { amountMinor: 9900, currency: 'GBP' },
  })
})

test('an incomplete address is not sent; each gap is named beside its field', async () => {
  const place = vi.fn<Place>()
  show(place, [])
  await order()
  expect(await screen.findByText('The first line is required.')).toBeDefined()
  expect(screen.getByLabelText('Street and number').getAttribute('aria-invalid')).toBe('true')
  expect(place).not.toHaveBeenCalled()
})

test('short stock names the article and how many are left, and nothing is ordered', async () => {
  const place = vi.fn<Place>().mockResolvedValue({
    ok: false,
    problem: {
      code: 'INSUFFICIENT_STOCK',
      message: 'Not all of this is in stock any more.',
      shortages: [{ variantId: VARIANT_ID, available: 1 }],
    },
  })
  show(place)
  await order()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Mug, Blue: 1 left, you asked for 2')
  expect(replace).not.toHaveBeenCalled()
})
