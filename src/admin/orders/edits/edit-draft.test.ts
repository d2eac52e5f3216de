import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { draftOf, editOf } from './edit-draft'

const line = {
  sku: 'MUG',
  title: 'Mug',
  quantity: 2,
  shippedQuantity: 0,
  unitPriceMinor: 1250,
  ownDiscountMinor: 0,
}
const order = {
  ...{ id: 'o', number: 'T1', currency: 'GBP', updatedAt: '2026-11-30T08:00:00Z' },
  ...{ lines: [{ ...line, id: 'l1' }], shippingPriceMinor: 499, orderDiscountMinor: 0 },
}
const draft = draftOf(order, 'en')
const typed = { quantity: '2', unitPrice: '12.50', discount: '0.00' }

describe('the form of an edit', () => {
  it('sends what differs from the order alone, with the version that it began with', () => {
    expect(
      editOf(order, { ...draft, lines: { l1: { ...typed, quantity: '3' } }, shippingPrice: '0' }, ENGLISH),
    ).toEqual({
      body: {
        lines: [{ lineId: 'l1', quantity: 3 }],
        shippingPrice: { amountMinor: 0, currency: 'GBP' },
        updatedAt: order.updatedAt,
      },
    })
  })

  it('says when there is nothing to send, or what cannot be read', () => {
    expect(editOf(order, draft, ENGLISH)).toEqual({ problem: 'Nothing has been changed yet.' })
    expect(editOf(order, { ...draft, lines: { l1: { ...typed, quantity: 'x' } } }, ENGLISH)).toEqual({
      problem: 'The quantity of Mug is a whole number of at least 0.',
    })
    expect(editOf(order, { ...draft, discount: '1.999' }, ENGLISH)).toMatchObject({
      problem: expect.any(String) as unknown,
    })
  })
})
