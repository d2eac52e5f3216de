import { expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { DETAILS } from '@/domain/order/details'
import { assertNamedOnce, checkoutInput, orderInput } from './order-input'

const KEY = '7b0f4f0e-4a52-4b0b-9c57-0d7f7f3f4a10'
const LINES = [{ variantId: KEY, quantity: 2 }]
const CHECKOUT = { lines: LINES, checkoutKey: KEY, expectedTotal: { amountMinor: 2395, currency: 'GBP' } }

test('a checkout names its basket and the total that was shown, and no customer', () => {
  expect(checkoutInput.safeParse(CHECKOUT).success).toBe(true)
  expect(checkoutInput.safeParse({ ...CHECKOUT, expectedTotal: undefined }).success).toBe(false)
  expect(checkoutInput.safeParse({ ...CHECKOUT, checkoutKey: undefined }).success).toBe(false)
  expect(checkoutInput.safeParse({ ...CHECKOUT, customerId: KEY }).success).toBe(false)
})

test.each(DETAILS.filter(({ problem }) => !problem))(
  '$name is as long as it may be, and no longer',
  ({ name, maxLength }) => {
    const withDetail = (length: number) => ({ lines: LINES, [name]: 'x'.repeat(length) })
    expect(orderInput.safeParse(withDetail(maxLength)).success).toBe(true)
    expect(orderInput.safeParse(withDetail(maxLength + 1)).success).toBe(false)
  },
)

test('a VAT number is one of the European Union, whose check digit fits', () => {
  const withNumber = (vatNumber: string | null) => orderInput.safeParse({ lines: LINES, vatNumber }).success
  expect([null, '', 'DE 136 695 976', 'FR40303265045'].map(withNumber)).toEqual([true, true, true, true])
  expect(['DE136695977', '136695976', 'US1'].map(withNumber)).toEqual([false, false, false])
})

test('a line names its article once', () => {
  expect(() => assertNamedOnce([{ sku: 'A', quantity: 1 }])).not.toThrow()
  expect(() => assertNamedOnce([{ quantity: 1 }])).toThrow(DomainError)
  expect(() => assertNamedOnce([{ sku: 'A', variantId: KEY, quantity: 1 }])).toThrow(DomainError)
})
