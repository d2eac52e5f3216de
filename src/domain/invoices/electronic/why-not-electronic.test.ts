import { describe, expect, it } from 'vitest'

import { contentOf } from '../invoice.test-support'
import { percentOf } from './tax-category'
import { missingForElectronic, whyNotElectronic } from './why-not-electronic'

describe('what an electronic invoice needs', () => {
  const content = contentOf({
    ...{ pricesIncludeTax: false, discountPercent: 0, shipping: 0, shippingTaxRateBp: 1900 },
    lines: [{ quantity: 1, unitPriceMinor: 2480, taxRateBp: 1900 }],
  })

  it('is all there in a whole one, and named where it is not', () => {
    expect(whyNotElectronic(content, 'xrechnung')).toBeUndefined()
    const { address } = content.seller
    const without = {
      ...content,
      seller: { ...content.seller, address: { ...address, phone: null, city: '' } },
    }
    expect(missingForElectronic(without, 'xrechnung')).toEqual([
      'the town of the shop',
      'the telephone number of the shop',
    ])
    expect(whyNotElectronic(without, 'en16931')).toBeUndefined()
    const { buyer } = content
    expect(whyNotElectronic({ ...content, buyer: { ...buyer, email: null } }, 'xrechnung')).toMatch(
      /customer/,
    )
    expect(whyNotElectronic(content, 'peppol')).toMatch(/VAT number of the customer/)
    const known = { ...content, buyer: { ...buyer, vatNumber: 'FR40303265045' } }
    expect(whyNotElectronic(known, 'peppol')).toBeUndefined()
  })

  it('has a currency of two decimals at most (BR-DEC-*)', () => {
    expect(whyNotElectronic({ ...content, currency: 'KWD' }, 'peppol')).toMatch(/two decimals/)
  })

  it.each([
    [1900, '19'],
    [550, '5.5'],
    [2555, '25.55'],
    [0, '0'],
    [1000, '10'],
    [50, '0.5'],
  ])('a rate of %i basis points is %s per cent', (bp, percent) => {
    expect(percentOf(bp)).toBe(percent)
  })
})
