import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTaxRate, taxInGross, taxOnNet } from './tax'
import type { TaxRate } from './tax'

describe('tax', () => {
  it('on a net amount is added on top, halves rounded up', () => {
    expect(taxOnNet(1000, 2000)).toBe(200)
    expect(taxOnNet(25, 1000)).toBe(3)
    expect(taxOnNet(24, 1000)).toBe(2)
  })

  it('in a gross amount is the part above the net', () => {
    expect(taxInGross(1200, 2000)).toBe(200)
    expect(taxInGross(119, 1900)).toBe(19)
  })

  it('taken out of a gross amount that was made by adding it is the same tax', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(3000), (net, rateBp) => {
        const tax = taxOnNet(net, rateBp)
        expect(Math.abs(taxInGross(net + tax, rateBp) - tax)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('of a credit mirrors the tax of the charge', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(3000), (amount, rateBp) => {
        expect(taxOnNet(-amount, rateBp) + taxOnNet(amount, rateBp)).toBe(0)
        expect(taxInGross(-amount, rateBp) + taxInGross(amount, rateBp)).toBe(0)
      }),
    )
  })

  it('stays exact where amount times rate exceeds what a number holds', () => {
    expect(taxOnNet(9_000_000_000_000_001, 1)).toBe(900_000_000_000)
  })

  it('has no negative and no fractional rate', () => {
    expect(() => taxOnNet(100, -1)).toThrow(RangeError)
    expect(() => taxOnNet(100, 0.2)).toThrow(RangeError)
  })
})

describe('the tax rate', () => {
  const rates: TaxRate[] = [
    { taxClass: 'standard', country: '*', rateBp: 2000 },
    { taxClass: 'standard', country: 'DE', rateBp: 1900 },
    { taxClass: 'reduced', country: 'DE', rateBp: 700 },
  ]

  it("of a country comes from the country's own row", () => {
    expect(findTaxRate(rates, 'standard', 'DE')).toBe(1900)
    expect(findTaxRate(rates, 'reduced', 'de')).toBe(700)
  })

  it('of any other country comes from the default row', () => {
    expect(findTaxRate(rates, 'standard', 'FR')).toBe(2000)
    expect(findTaxRate([{ taxClass: 'standard', country: null, rateBp: 5 }], 'standard', 'FR')).toBe(5)
  })

  it('of a reduced class without a row is the standard one: never too little', () => {
    expect(findTaxRate(rates, 'reduced', 'FR')).toBe(2000)
  })

  it('of zero-rated goods is zero whatever the table says', () => {
    expect(findTaxRate([{ taxClass: 'zero', country: '*', rateBp: 500 }], 'zero', 'DE')).toBe(0)
  })

  it('is zero where the shop charges no tax', () => {
    expect(findTaxRate([], 'standard', 'DE')).toBe(0)
  })
})
