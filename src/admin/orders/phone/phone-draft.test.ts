import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { emptyDraft, problemsOf, readDraft, withArticle } from './phone-draft'

const mug = { variantId: 'v1', sku: 'MUG', title: 'Mug', priceMinor: 1250, available: 3 }
const draft = { ...emptyDraft('GB'), lines: withArticle([], mug) }

describe('the page of a new order', () => {
  it('sends no price that was not typed, so that the catalogue’s applies', () => {
    expect(readDraft(draft, 'GBP', ENGLISH)).toEqual({
      quote: {
        currency: 'GBP',
        lines: [{ variantId: 'v1', quantity: 1 }],
        shippingAddress: { country: 'GB' },
      },
      details: { notifyCustomer: true },
      problems: {},
    })
  })

  it('sends a typed zero, which is a price', () => {
    const [line] = draft.lines
    const lines = line ? [{ ...line, unitPrice: '0', discount: '' }] : []
    expect(readDraft({ ...draft, lines, shippingPrice: '0' }, 'GBP', ENGLISH).quote).toMatchObject({
      lines: [{ unitPriceMinor: 0 }],
      shippingPriceMinor: 0,
    })
  })

  it('counts an article that is chosen again', () => {
    expect(withArticle(draft.lines, mug).map(({ quantity }) => quantity)).toEqual(['2'])
  })

  it('delivers in the customer’s name unless another is typed', () => {
    const customer = { kind: 'new', name: 'Ann Lee', email: ' ann@example.com ', phone: '' } as const
    const { quote, details } = readDraft({ ...draft, customer }, 'GBP', ENGLISH)
    expect(quote).toMatchObject({ shippingAddress: { name: 'Ann Lee', country: 'GB' } })
    expect(details).toMatchObject({ newCustomer: { name: 'Ann Lee', email: 'ann@example.com' } })
  })

  it('says at each field what cannot be read', () => {
    const lines = draft.lines.map((line) => ({ ...line, quantity: '0', unitPrice: 'x' }))
    expect(Object.keys(readDraft({ ...draft, lines, discount: '-1' }, 'GBP', ENGLISH).problems)).toEqual([
      ...['lines.0.quantity', 'lines.0.unitPriceMinor', 'discountMinor'],
    ])
  })

  it('finds the fields that the server names', () => {
    const fields = [
      { path: 'shipping_address.line1', message: 'The first line is required' },
      { path: 'lines.0.discount_minor', message: 'Too much' },
    ]
    expect(problemsOf({ fields })).toEqual({
      'shippingAddress.line1': 'The first line is required',
      'lines.0.discountMinor': 'Too much',
    })
  })
})
