import { expect, test } from 'vitest'

import type { CartItem } from '../forms/cart-schema'
import { checkCart, describeLineProblem, subtotalOf } from './check-cart'

const ITEM: CartItem = {
  variantId: '0193a000-0000-7000-8000-000000000001',
  quantity: 3,
  sku: 'MUG-1',
  title: 'Mug',
  variantTitle: '',
  slug: 'mug',
  imageUrl: null,
  priceMinor: 1000,
}
const NOW = { variantId: ITEM.variantId, priceMinor: 1000, available: 3 }

function checkOne(article: typeof NOW | null) {
  const [line] = checkCart([ITEM], article === null ? [] : [article])
  if (!line) throw new Error('a line is expected')
  return { line, words: describeLineProblem(line) }
}

test('a line that can be bought as it is has no problem', () => {
  expect(checkOne(NOW).words).toBeNull()
})

test('a line that asks for more than there is says how many are left', () => {
  expect(checkOne({ ...NOW, available: 2 }).words).toContain('Only 2 left')
})

test('what sold out, was withdrawn or no longer exists has to leave the basket', () => {
  expect(checkOne({ ...NOW, available: 0 }).words).toContain('sold out')
  expect(checkOne(null).words).toContain('no longer sold')
})

test('the total is at the price of today, and a changed price is shown as such', () => {
  const { line } = checkOne({ ...NOW, priceMinor: 1100 })
  expect(line.hasNewPrice).toBe(true)
  expect(subtotalOf([line])).toBe(3300)
})

test('nothing is called a problem before the server has answered', () => {
  const [line] = checkCart([ITEM], null)
  expect(line).toMatchObject({ problem: null, available: null, hasNewPrice: false, currentPriceMinor: 1000 })
})
