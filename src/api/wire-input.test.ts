import { expect, test } from 'vitest'
import type { z } from 'zod'
import { paymentInput } from '@/features/orders/actions/record-payment'
import { waiverInput } from '@/features/orders/actions/waive-refund'
import { orderInput } from '@/features/orders/placing/order-input'
import { wireInput } from './wire-input'

const problems = (schema: z.ZodType, body: unknown) =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? []

test('names are in snake_case, and come out as those of the use case', () => {
  const id = '7b0f4f0e-4a52-4b0b-9c57-0d7f7f3f4a10'
  const body = {
    customer_id: null,
    lines: [{ variant_id: id, quantity: 2 }],
    shipping_address: { line1: ' 1 Mill Lane ', region: null },
    external_reference: 'R-1',
    expected_total: { amount: 2395, currency: 'GBP' },
  }
  expect(wireInput(orderInput).parse(body)).toEqual({
    customerId: null,
    lines: [{ variantId: id, quantity: 2 }],
    shippingAddress: { line1: '1 Mill Lane', region: null },
    externalReference: 'R-1',
    expectedTotal: { amountMinor: 2395, currency: 'GBP' },
  })
})

test('problems are told by the names of the wire', () => {
  const schema = wireInput(orderInput)
  expect(problems(schema, { lines: [{ sku: 'A', quantity: 0 }], shipping_address: { line1: 3 } })).toEqual([
    'lines.0.quantity',
    'shipping_address.line1',
  ])
  expect(problems(schema, { lines: [] })).toEqual(['lines'])
})

test('names of the use case are none of the wire', () => {
  const result = wireInput(orderInput).safeParse({ lines: [{ sku: 'A', quantity: 1 }], customerId: null })
  expect(result.error?.issues[0]?.message).toContain('customerId')
})

test('an amount and its currency are one field', () => {
  const amount = { amount: 5, currency: 'GBP' }
  expect(wireInput(paymentInput).parse({ amount })).toEqual({
    amountMinor: 5,
    currency: 'GBP',
    method: 'bank_transfer',
  })
  expect(problems(wireInput(paymentInput), {})).toEqual(['amount'])
  expect(wireInput(waiverInput).parse({ reason: 'agreed' })).toEqual({ reason: 'agreed' })
  expect(wireInput(waiverInput).parse({ amount, reason: 'agreed' })).toEqual({
    ...{ amountMinor: 5, currency: 'GBP' },
    reason: 'agreed',
  })
})
