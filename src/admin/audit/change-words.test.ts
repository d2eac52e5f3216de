import { describe, expect, it } from 'vitest'

import { ENGLISH, makeWords } from '@/domain/languages/words'

import { wordsOfChanges } from './change-words'

const vocabulary = {
  words: ENGLISH,
  currency: 'GBP',
  timeZone: 'Europe/Berlin',
  fields: {
    status: { label: 'Status', options: { on_hold: 'On hold' } },
    category: { titles: { c1: 'Kitchen' } },
    'addresses.line1': { label: 'Address' },
    'addresses.city': { label: 'City' },
  },
}

describe('a change in the words of the panel', () => {
  it.each([
    { path: 'totalMinor', after: 1250, field: 'Total', shown: '£12.50' },
    { path: 'status', after: 'on_hold', field: 'Status', shown: 'On hold' },
    { path: 'category', after: 'c1', field: 'Category', shown: 'Kitchen' },
    { path: 'isActive', after: false, field: 'Active', shown: 'No' },
    {
      path: 'placedAt',
      after: '2026-11-25T10:00:00.000Z',
      field: 'Placed at',
      shown: '25 Nov 2026, 11:00 GMT+1',
    },
    { path: 'shippingAddress.city', after: 'London', field: 'Shipping address city', shown: 'London' },
    {
      path: 'payment',
      after: { amountMinor: 500, method: 'bank_transfer' },
      field: 'Payment',
      shown: 'Amount: £5.00, Method: Bank transfer',
    },
    { path: 'lines', after: [{ sku: 'A' }, { sku: 'B' }], field: 'Lines', shown: 'SKU: A\nSKU: B' },
    {
      path: 'shippingAddress.country',
      after: 'GB',
      field: 'Shipping address country',
      shown: 'United Kingdom',
    },
    { path: 'rates', after: { rateBp: 550, country: '*' }, field: 'Rates', shown: 'Rate: 5.5%, Country: *' },
    {
      path: 'addresses',
      after: [{ city: 'Hull', line1: '1 Harbour Wall', country: 'GB' }],
      field: 'Addresses',
      shown: 'Address: 1 Harbour Wall, City: Hull, Country: United Kingdom',
    },
    { path: 'roles', after: ['admin', 'support'], field: 'Roles', shown: 'admin; support' },
  ])('$path reads as people read it', ({ path, after, field, shown }) => {
    expect(wordsOfChanges({ [path]: { before: null, after } }, vocabulary)).toEqual([
      { field, before: '–', after: shown },
    ])
  })

  it('shows of a list the rows that differ, and of a row what it is called and what changed', () => {
    const line = (sku: string, shipped: number) => ({ sku, quantity: 2, shipped })
    const changes = {
      lines: { before: [line('A', 0), line('B', 0)], after: [line('A', 0), line('B', 1)] },
      rates: { before: [{ country: 'GB' }, { country: 'DE' }], after: [{ country: 'GB' }] },
    }
    expect(wordsOfChanges(changes, vocabulary)).toEqual([
      { field: 'Lines', before: 'SKU: B, Shipped: 0', after: 'SKU: B, Shipped: 1' },
      { field: 'Rates', before: 'Country: Germany', after: '–' },
    ])
  })

  it('reads in the language of who reads it', () => {
    const words = makeWords('de', { Payment: 'Zahlung', Amount: 'Betrag', 'Bank transfer': 'Überweisung' })
    const payment = { amountMinor: 123_450, method: 'bank_transfer' }
    const changes = { payment: { before: null, after: payment }, rateBp: { before: 550, after: null } }
    expect(wordsOfChanges(changes, { ...vocabulary, words })).toEqual([
      { field: 'Zahlung', before: '–', after: 'Betrag: 1.234,50\u00a0£, Method: Überweisung' },
      { field: 'Rate', before: '5,5%', after: '–' },
    ])
  })

  it('follows the order of the form, and what is no field of it comes last', () => {
    const change = { before: null, after: 'x' }
    const fields = wordsOfChanges({ payment: change, category: change, status: change }, vocabulary)
    expect(fields.map(({ field }) => field)).toEqual(['Status', 'Category', 'Payment'])
  })
})
