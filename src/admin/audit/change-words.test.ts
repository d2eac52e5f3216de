import { describe, expect, it } from 'vitest'

import { wordsOfChanges } from './change-words'

const vocabulary = {
  currency: 'GBP',
  fields: {
    status: { label: 'Status', options: { on_hold: 'On hold' } },
    category: { titles: { c1: 'Kitchen' } },
  },
}

describe('a change in the words of the panel', () => {
  it.each([
    ['totalMinor', 1250, 'Total', '£12.50'],
    ['status', 'on_hold', 'Status', 'On hold'],
    ['category', 'c1', 'Category', 'Kitchen'],
    ['isActive', false, 'Is active', 'No'],
    ['placedAt', '2026-11-25T10:00:00.000Z', 'Placed at', '25 Nov 2026, 10:00 UTC'],
    ['shippingAddress.city', 'London', 'Shipping address city', 'London'],
    ['payment', { amountMinor: 500, method: 'card' }, 'Payment', 'Amount: £5.00, Method: card'],
    ['lines', [{ sku: 'A' }, { sku: 'B' }], 'Lines', 'Sku: A; Sku: B'],
  ])('%s reads as people read it', (path, after, field, shown) => {
    expect(wordsOfChanges({ [path]: { before: null, after } }, vocabulary)).toEqual([
      { field, before: '–', after: shown },
    ])
  })
})
