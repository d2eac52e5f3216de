import { expect, it } from 'vitest'

import { storedAddress } from '@/domain/address/address'
import type { OrderRecord } from '@/domain/order/record'

import { saysOther } from './earlier-order'

const HOME = {
  name: 'Robin Marsh',
  line1: '12 Mill Lane',
  city: 'Leeds',
  postalCode: 'LS1 4AP',
  country: 'GB',
}
const STORED = {
  shippingAddress: storedAddress(HOME),
  billingAddress: storedAddress({ ...HOME, company: 'Marsh Ltd' }),
  shippingMethod: 'standard',
  note: null,
  purchaseOrderNumber: 'PO 7',
  vatNumber: 'DE136695976',
  buyerReference: null,
} as unknown as OrderRecord
const SAME = { shippingAddress: HOME, billingAddress: HOME, purchaseOrderNumber: 'PO 7' }

it('says the same when nothing was changed, left to the account, or left out', () => {
  expect(saysOther(STORED, SAME)).toBe(false)
  expect(saysOther(STORED, { ...SAME, shippingMethod: 'standard', note: '' })).toBe(false)
})

it.each([
  ['the address', { shippingAddress: { ...HOME, city: 'York' } }],
  ['the address of the bill', { billingAddress: { ...HOME, line1: '1 High Street' } }],
  ['the company of the bill', { billingAddress: { ...HOME, company: 'Hollin Ltd' } }],
  ['the delivery', { shippingMethod: 'express' }],
  ['a note', { note: 'Ring twice' }],
  ['a number that is gone', { purchaseOrderNumber: null }],
  ['a VAT number', { vatNumber: 'FR40303265045' }],
])('says something else by %s', (_what, change) => {
  expect(saysOther(STORED, { ...SAME, ...change })).toBe(true)
})
