import { describe, expect, it } from 'vitest'

import { spoiltBy, unwrapFormula } from './spoilt'

describe('what a spreadsheet has made of a value', () => {
  it.each([
    ['StockCode', '8.5123E+04', 'scientific notation'],
    ['InvoiceNo', '7.00401E+05', 'scientific notation'],
    ['CustomerID', '1,2346E+04', 'scientific notation'],
    ['StockCode', '#N/A', 'error'],
    ['UnitPrice', '#REF!', 'error'],
    ['Description', '#NAME?', 'error'],
    ['Quantity', '#WERT!', 'error'],
    ['InvoiceDate', '########', 'too narrow'],
    ['InvoiceDate', '40544.35', 'day number'],
    ['StockCode', '10-Dec', 'date'],
    ['StockCode', 'Mar-05', 'date'],
    ['StockCode', '1/12/2010', 'date'],
    ['StockCode', '2010-12-01 00:00:00', 'date'],
    ['InvoiceNo', '536365.0', 'decimal'],
    ['InvoiceNo', '12345678901234500', '15 digits'],
    ['Quantity', '=A1*2', 'formula'],
    ['Description', '=VLOOKUP(A1;B:C;2)', 'formula'],
  ] as const)('is seen in %s %s', (column, text, words) => {
    expect(spoiltBy(column, text)).toContain(words)
  })

  it.each([
    ['StockCode', '85123A'],
    ['StockCode', '7E5'],
    ['StockCode', '12E10'],
    ['StockCode', 'DEC-A'],
    ['StockCode', '00124'],
    ['CustomerID', '17850.0'],
    ['Description', '#1 MUG = BEST'],
    ['Description', '12/1/2010'],
    ['Country', 'Unspecified'],
    ['UnitPrice', '2.0'],
    ['InvoiceDate', '12/1/2010 8:26'],
  ] as const)('is not made up of %s %s', (column, text) => {
    expect(spoiltBy(column, text)).toBeUndefined()
  })

  it('is undone where a program kept the zeros of a code by a formula', () => {
    expect(unwrapFormula('="00124"')).toBe('00124')
    expect(unwrapFormula('="A"&"B"')).toBe('="A"&"B"')
  })
})
