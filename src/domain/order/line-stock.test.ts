import { describe, expect, it } from 'vitest'

import { consuming, LINE_STOCKS, reserving, restocking, stockOfLines } from './line-stock'

const line = (variantId: string | null, quantity: number) => ({ variantId, quantity })

describe('where the units of a line come from', () => {
  it('is a reservation, as long as all units of the line are there', () => {
    const lines = [line('a', 2), line('a', 2), line('a', 1), line('b', 1), line(null, 9)]
    const stocks = stockOfLines(lines, 'oversell', new Map([['a', 3]]))
    expect(stocks).toEqual(['reserved', 'on_shipment', 'reserved', 'on_shipment', 'reserved'])
  })

  it('is what the channel says otherwise', () => {
    expect(stockOfLines([line('a', 2)], 'reserve', new Map())).toEqual(['reserved'])
    expect(stockOfLines([line('a', 2)], 'ignore', new Map([['a', 9]]))).toEqual(['ignored'])
  })
})

describe('the life of a line', () => {
  it.each(LINE_STOCKS)(
    'takes as much from the stock as it reserved, and brings back as much: %s',
    (stock) => {
      const of = { variantId: 'a', stock }
      const shipped = [reserving(of, 3), consuming(of, 3)]
      const reserved = shipped.reduce((sum, change) => sum + change.reservedDelta, 0)
      expect(reserved).toBe(0)
      const back = [...shipped, restocking(of, 3)].reduce((sum, change) => sum + change.onHandDelta, 0)
      expect(back).toBe(0)
      expect(shipped[1]?.onHandDelta).toBe(stock === 'ignored' ? 0 : -3)
    },
  )
})
