import { expect, it } from 'vitest'

import { articleBarcode, code128, hasCheckDigit } from './barcode'

it('an SKU that is an EAN or UPC with its check digit is one; any other is Code 128', () => {
  expect(articleBarcode('4006381333931')).toEqual({ kind: 'ean13', text: '4006381333931' })
  expect(articleBarcode('96385074')).toEqual({ kind: 'ean8', text: '96385074' })
  expect(articleBarcode('036000291452')).toEqual({ kind: 'upca', text: '036000291452' })
  expect(articleBarcode('4006381333932')?.kind).toBe('code128')
  expect(articleBarcode('MUG-1')?.kind).toBe('code128')
})

it('a digit that is mistyped makes a GTIN wrong', () => {
  const digits = '4006381333931'
  for (let at = 0; at < digits.length; at += 1) {
    const other = String((Number(digits[at]) + 1) % 10)
    expect(hasCheckDigit(digits.slice(0, at) + other + digits.slice(at + 1))).toBe(false)
  }
})

it('what Code 128 cannot say, or only too wide, has no barcode', () => {
  expect(code128('TASSE-GRÜN')).toBeNull()
  expect(code128('A'.repeat(40))).toBeNull()
  expect(code128('')).toBeNull()
})
