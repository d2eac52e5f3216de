import { describe, expect, it } from 'vitest'

import { isReverseCharge, tidyVatNumber, vatNumberProblem } from './vat-number'

/** Numbers that companies print on their invoices. */
const REAL = [
  ...['ATU14189108', 'BE0428759497', 'DE136695976', 'DE129273398', 'DK13585628', 'EL094259216', 'FI20774740'],
  ...['FR40303265045', 'FR83404833048', 'HR33392005961', 'IT00743110157', 'LU15027442', 'NL004495445B01'],
  ...[
    'PL8567346215',
    'PT501964843',
    'SE556188840401',
    'SI50223054',
    'IE6433435F',
    'CZ25123891',
    'ESA13585625',
  ],
]

describe('a VAT number', () => {
  it.each(REAL)('%s is taken', (number) => {
    expect(vatNumberProblem(number)).toBeUndefined()
  })

  it('is taken as people write it, and kept without what is between its digits', () => {
    expect(vatNumberProblem('de 136.695-976')).toBeUndefined()
    expect(tidyVatNumber('de 136.695-976')).toBe('DE136695976')
  })

  it.each(['ATU14189107', 'BE0428759498', 'DE136695977', 'DK13585629', 'FI20774741', 'FR41303265045'])(
    '%s is refused: a digit is mistyped',
    (number) => {
      expect(vatNumberProblem(number)).toMatch(/mistyped/)
    },
  )

  it.each(['GB123456789', '136695976', 'DE12345', 'XX123', ''])('"%s" is refused for its form', (number) => {
    expect(vatNumberProblem(number)).toBeDefined()
  })
})

describe('reverse charge', () => {
  const goods = { deliveredTo: 'FR', taxMinor: 0 }
  const sale = { ...goods, sellerVatNumber: 'DE136695976', buyerVatNumber: 'FR40303265045' }

  it('is for sales without tax between two countries of the Union', () => {
    expect(isReverseCharge(sale)).toBe(true)
  })

  it.each([
    ['there is tax', { taxMinor: 1 }],
    ['both are in one country', { buyerVatNumber: 'DE129273398' }],
    ['the buyer has no number', { buyerVatNumber: null }],
    ['the number cannot be right', { buyerVatNumber: 'FR41303265045' }],
    ['the shop has no number', { sellerVatNumber: null }],
    ['the goods stay in the country', { deliveredTo: 'DE' }],
    ['the goods leave the Union', { deliveredTo: 'CH' }],
  ])('is not where %s', (_words, other) => {
    expect(isReverseCharge({ ...sale, ...other })).toBe(false)
  })
})
