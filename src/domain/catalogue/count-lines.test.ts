import { describe, expect, it } from 'vitest'

import { readCountList, withScanned } from './count-lines'

const GOODS_IN = { kind: 'goods_in', currency: 'GBP' } as const
const STOCK_TAKE = { kind: 'stock_take', currency: 'GBP' } as const

describe('a list of goods', () => {
  it('is read with a heading or without, with pieces and costs or without', () => {
    const text = 'SKU;Quantity;Cost\ntee-m; 12; 4,50\r\n"TEE;L";3\n\n4006381333931'
    expect(readCountList(text, GOODS_IN)).toEqual({
      articles: [
        { code: 'TEE-M', lines: [2], quantity: 12, unitCostMinor: 450 },
        { code: 'TEE;L', lines: [3], quantity: 3, unitCostMinor: null },
        { code: '4006381333931', lines: [5], quantity: 1, unitCostMinor: null },
      ],
      problems: [],
    })
  })

  it('adds lines of one article, in any letter case', () => {
    expect(readCountList('A-1\na-1,2\nA-1,4,1.20', GOODS_IN).articles).toEqual([
      { code: 'A-1', lines: [1, 2, 3], quantity: 7, unitCostMinor: 120 },
    ])
  })

  it.each([
    [',3', 'No SKU.'],
    ['A-1,1.5', '"1.5" is no whole number of pieces.'],
    ['A-1,-2', '"-2" is no whole number of pieces.'],
    ['A-1,0', 'No pieces came in.'],
    ['A-1,1,2.345', '"2.345" is no cost in GBP.'],
    ['A-1,1,-2', '"-2" is no cost in GBP.'],
    ['A-1,1,2,3', 'More than SKU, quantity and cost.'],
    [`${'A'.repeat(65)},1`, 'An SKU of more than 64 characters.'],
  ])('names what is wrong with "%s" by its line', (row, reason) => {
    expect(readCountList(`B-1,1\n${row}`, GOODS_IN).problems).toEqual([{ line: 2, reason }])
  })

  it('takes nothing counted for a count, and two costs of one article for a mistake', () => {
    expect(readCountList('A-1,0', STOCK_TAKE)).toMatchObject({ articles: [{ quantity: 0 }], problems: [] })
    expect(readCountList('A-1,1,2\nA-1,1,3', GOODS_IN).problems).toEqual([
      { line: 2, reason: 'A-1 has another cost on line 1.' },
    ])
  })
})

describe('a scanner', () => {
  it('adds one piece of the article to its last line, or begins one', () => {
    const first = withScanned('', 'tee-m')
    expect(first).toBe('TEE-M, 1\n')
    expect(withScanned(first, 'TEE-M')).toBe('TEE-M, 2\n')
    expect(withScanned('A-1, 3, 4.50\nB-1', 'a-1')).toBe('A-1, 4, 4.50\nB-1')
    expect(withScanned('A-1\n', 'A-1')).toBe('A-1, 2\n')
    expect(withScanned('A-1', 'B-1')).toBe('A-1\nB-1, 1\n')
    expect(withScanned('A-1', '  ')).toBe('A-1')
  })
})
