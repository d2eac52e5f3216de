import { describe, expect, it } from 'vitest'

import type { DomainError } from '../../errors'
import { resultOrRefusal } from '../../bulk-runs/run-document'
import type { TableBooks } from './judge-table'
import { inFreeOrder, judgeTable } from './judge-table'
import type { AskedRow, StoredVariant } from './table-row'

const SIZE = { name: 'Size', values: ['S', 'M', 'L'] }
const size = (value: string) => [{ name: 'Size', value }]

const variant = (id: string, value: string, change: Partial<StoredVariant> = {}): StoredVariant => ({
  ...{ id, sku: `TEE-${value}`, title: value, optionValues: size(value), priceMinor: 1000 },
  ...{ compareAtPriceMinor: null, onHand: 5, lowStockLevel: null, isActive: true, ...change },
})

const BOOKS: TableBooks = {
  ...{ stored: [variant('a', 'S'), variant('b', 'M')], options: [SIZE], areOptionsNew: false },
  ...{ holders: new Map(), currency: 'GBP' },
}

const refusal = (rows: readonly AskedRow[], books: Partial<TableBooks> = {}) => {
  const result = resultOrRefusal(() => judgeTable(rows, { ...BOOKS, ...books })) as DomainError
  return { code: result.code, paths: result.details?.fields?.map(({ path }) => path) }
}

describe('a table of variants', () => {
  it('comes to new variants and to changed ones, which keep what is not named', () => {
    const rows = judgeTable(
      [
        { sku: ' tee-l', priceMinor: 900, optionValues: size('L') },
        { variantId: 'a', priceMinor: 1100 },
      ],
      BOOKS,
    )
    expect(rows).toMatchObject([
      { before: null, after: { sku: 'TEE-L', title: 'L', priceMinor: 900, onHand: 0, isActive: true } },
      { before: { id: 'a' }, after: { sku: 'TEE-S', priceMinor: 1100, onHand: 5 } },
    ])
  })

  it('is refused at each cell that others have changed meanwhile', () => {
    const rows = [
      { variantId: 'a', priceMinor: 1, onHand: 9, expected: { priceMinor: 999, onHand: 5 } },
      { variantId: 'b', priceMinor: 1, expected: { priceMinor: 1000 } },
    ]
    expect(refusal(rows)).toEqual({ code: 'CONFLICT', paths: ['rows.0.priceMinor'] })
  })

  it('is refused at SKUs that are missing, wrong, doubled or held by others', () => {
    const holders = new Map([['MUG', { title: 'Mug', isTrashed: false }]])
    const rows = [
      { priceMinor: 1, optionValues: size('L') },
      { variantId: 'a', sku: ' ' },
      { variantId: 'b', sku: 'mug' },
    ]
    expect(refusal(rows, { holders })).toEqual({
      code: 'VALIDATION_ERROR',
      paths: ['rows.0.sku', 'rows.1.sku', 'rows.2.sku'],
    })
    expect(refusal([{ variantId: 'a', sku: 'TEE-M' }])).toEqual({
      code: 'VALIDATION_ERROR',
      paths: ['rows.0.sku'],
    })
  })

  it('is refused at a combination that is doubled or is none of the options, unless it goes to the trash', () => {
    const rows = [
      { sku: 'X', priceMinor: 1, optionValues: size('S') },
      { sku: 'Y', priceMinor: 1, optionValues: size('XXL') },
    ]
    expect(refusal(rows).paths).toEqual(['rows.0.optionValues', 'rows.1.optionValues'])
    const [, gone] = judgeTable(
      [
        { ...rows[0], sku: 'X' },
        { variantId: 'a', isActive: false },
      ],
      {
        ...BOOKS,
        stored: [variant('a', 'M'), variant('b', 'L')],
      },
    )
    expect(gone?.after.isActive).toBe(false)
  })

  it('lets variants that did not fit before get another price, and none when the options change', () => {
    const books = { ...BOOKS, stored: [variant('a', 'Huge')] }
    expect(judgeTable([{ variantId: 'a', priceMinor: 1 }], books)).toHaveLength(1)
    expect(refusal([{ variantId: 'a', priceMinor: 1 }], { ...books, areOptionsNew: true }).paths).toEqual([
      'rows.0.optionValues',
    ])
    expect(refusal([], { ...books, areOptionsNew: true }).paths).toEqual(['options'])
  })

  it('has at most 100 variants on sale', () => {
    const stored = Array.from({ length: 100 }, (_, n) => variant(String(n), `v${String(n)}`))
    const row = { sku: 'NEW', priceMinor: 1, optionValues: size('S') }
    expect(refusal([row], { stored }).paths).toEqual(['options'])
    expect(judgeTable([row, { variantId: '3', isActive: false }], { ...BOOKS, stored })).toHaveLength(2)
  })

  it('is written in an order in which each SKU is free, and is refused for a swap', () => {
    const moved = judgeTable(
      [
        { variantId: 'a', sku: 'TEE-M' },
        { variantId: 'b', sku: 'TEE-X' },
      ],
      BOOKS,
    )
    expect(inFreeOrder(moved).map(({ index }) => index)).toEqual([1, 0])
    const swapped = judgeTable(
      [
        { variantId: 'a', sku: 'TEE-M' },
        { variantId: 'b', sku: 'TEE-S' },
      ],
      BOOKS,
    )
    const refused = resultOrRefusal(() => inFreeOrder(swapped)) as DomainError
    expect(refused.details?.fields?.map(({ path }) => path)).toEqual(['rows.0.sku', 'rows.1.sku'])
  })
})
