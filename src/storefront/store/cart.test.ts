// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'

import type { CartItem } from '@/storefront/lib/forms/cart-schema'
import { CART_STORAGE_KEY, countPieces, useCart } from './cart'

const MUG: CartItem = {
  variantId: '0193a000-0000-7000-8000-000000000001',
  quantity: 1,
  sku: 'MUG-1',
  title: 'Mug',
  variantTitle: 'Blue',
  slug: 'mug',
  imageUrl: null,
  priceMinor: 1200,
}
const BOWL: CartItem = {
  ...MUG,
  variantId: '0193a000-0000-7000-8000-000000000002',
  sku: 'BOWL-1',
  title: 'Bowl',
}

beforeEach(async () => {
  localStorage.clear()
  await useCart.persist.rehydrate()
  useCart.getState().clear()
})

test('the same article put in twice is one line with both quantities', () => {
  useCart.getState().add({ ...MUG, quantity: 2 })
  useCart.getState().add({ ...MUG, quantity: 3 })
  expect(useCart.getState().items).toEqual([{ ...MUG, quantity: 5 }])
})

test('a quantity is always a whole number from 1 to 999', () => {
  useCart.getState().add(MUG)
  for (const [asked, kept] of [
    [0, 1],
    [-4, 1],
    [2.9, 2],
    [Number.NaN, 1],
    [5000, 999],
  ] as const) {
    useCart.getState().setQuantity(MUG.variantId, asked)
    expect(useCart.getState().items[0]?.quantity).toBe(kept)
  }
})

test('each change of what is in the basket makes another order of it', () => {
  const keys = new Set<string>()
  const note = () => keys.add(useCart.getState().checkoutKey)
  useCart.getState().add(MUG)
  note()
  useCart.getState().add(BOWL)
  note()
  useCart.getState().setQuantity(MUG.variantId, 4)
  note()
  useCart.getState().remove(BOWL.variantId)
  note()
  useCart.getState().clear()
  note()
  expect(keys.size).toBe(5)
})

test('the basket and its checkout key survive a reload', async () => {
  useCart.getState().add(MUG)
  const { checkoutKey } = useCart.getState()
  const stored = localStorage.getItem(CART_STORAGE_KEY) ?? ''
  useCart.getState().clear()
  localStorage.setItem(CART_STORAGE_KEY, stored)
  await useCart.persist.rehydrate()
  expect(useCart.getState().items).toEqual([MUG])
  expect(useCart.getState().checkoutKey).toBe(checkoutKey)
})

test('a basket that something else wrote is replaced by an empty one', async () => {
  const broken = { state: { items: [{ variantId: 'x', quantity: -1 }], checkoutKey: 'nonsense' }, version: 1 }
  localStorage.setItem(CART_STORAGE_KEY, JSON.stringify(broken))
  await useCart.persist.rehydrate()
  expect(useCart.getState().items).toEqual([])
  expect(useCart.getState().checkoutKey).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('pieces are counted over all lines', () => {
  expect(countPieces([{ ...MUG, quantity: 2 }, BOWL])).toBe(3)
})
