import { describe, expect, it } from 'vitest'

import { exampleTotals } from './example-totals'

const SETTINGS = {
  currency: 'EUR',
  pricesIncludeTax: false,
  taxRates: [
    { taxClass: 'standard', country: '*', rateBp: 2000 },
    { taxClass: 'standard', country: 'DE', rateBp: 1900 },
    // Half typed.
    { taxClass: 'reduced', country: '*' },
  ],
  shippingMethods: [
    { title: 'Post', priceMinor: 500, freeFromMinor: 10_000 },
    { title: 'Courier', priceMinor: 1200, freeFromMinor: null },
    { title: 'Not priced yet' },
  ],
} as const

describe('the example of the settings', () => {
  it('is what an order would come to by each method of shipping', () => {
    const order = { goodsMinor: 5000, taxClass: 'standard', country: 'DE' } as const
    expect(exampleTotals(SETTINGS, order)).toEqual([
      { shipping: 'Post', shippingMinor: 500, taxMinor: 1045, totalMinor: 6545 },
      { shipping: 'Courier', shippingMinor: 1200, taxMinor: 1178, totalMinor: 7378 },
    ])
  })

  it('is free of shipping from the method’s own limit on', () => {
    const [post] = exampleTotals(SETTINGS, { goodsMinor: 10_000, taxClass: 'standard', country: 'FR' })
    expect(post).toMatchObject({ shippingMinor: 0, taxMinor: 2000, totalMinor: 12_000 })
  })

  it('has one row where nothing is sent', () => {
    const settings = { ...SETTINGS, shippingMethods: [], pricesIncludeTax: true }
    expect(exampleTotals(settings, { goodsMinor: 1190, taxClass: 'standard', country: 'DE' })).toEqual([
      { shipping: null, shippingMinor: 0, taxMinor: 190, totalMinor: 1190 },
    ])
  })
})
