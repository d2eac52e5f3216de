import { describe, expect, it } from 'vitest'

import { packedLines } from './packed-lines'
import type { PickedLine, PickedOrder } from './pick-list'
import { isLeftToPick, pickList } from './pick-list'

const line = (sku: string, quantity: number, given: Partial<PickedLine> = {}): PickedLine => ({
  ...{ sku, title: `Title of ${sku}`, place: null, quantity, shippedQuantity: 0, returnedQuantity: 0 },
  ...given,
})
const order = (number: string, lines: PickedLine[], status: PickedOrder['status'] = 'paid') => ({
  number,
  status,
  lines,
})

describe('a pick list', () => {
  it('goes by place as one walks, then by SKU, and what has no place comes last', () => {
    const picks = pickList([
      order('B1', [line('C', 1), line('B', 1, { place: 'A10' }), line('A', 1, { place: 'A2' })]),
      order('B2', [line('A10', 1, { place: 'A2' }), line('A9', 1, { place: 'A2' })]),
    ])
    expect(picks.map(({ place, sku }) => `${place ?? '–'} ${sku}`)).toEqual([
      ...['A2 A', 'A2 A9', 'A2 A10', 'A10 B', '– C'],
    ])
  })

  it('adds up the units of a SKU over all orders, and names each order once with its own', () => {
    const [pick] = pickList([
      order('B1', [line('MUG', 2), line('MUG', 1)]),
      order('B2', [line('MUG', 5, { shippedQuantity: 1 })], 'partially_shipped'),
    ])
    expect(pick).toMatchObject({
      units: 7,
      orders: [
        { number: 'B1', units: 3 },
        { number: 'B2', units: 4 },
      ],
    })
  })

  it('has nothing of what left, nor of orders that reserve nothing', () => {
    const shipped = order('B1', [line('MUG', 2, { shippedQuantity: 2 })], 'shipped')
    const cancelled = order('B2', [line('MUG', 2)], 'cancelled')
    expect(pickList([shipped, cancelled])).toEqual([])
    expect([shipped, cancelled].map(isLeftToPick)).toEqual([false, false])
    expect(isLeftToPick(order('B3', [line('MUG', 1)]))).toBe(true)
  })
})

describe('a packing slip', () => {
  it('lists what is still to leave, and what left once all has', () => {
    const lines = [line('A', 3, { shippedQuantity: 1 }), line('B', 2, { shippedQuantity: 2 })]
    const unitsOf = (status: PickedOrder['status'], of: PickedLine[]) =>
      packedLines(status, of).map(({ line: { sku }, units }) => `${sku} ${String(units)}`)
    expect(unitsOf('partially_shipped', lines)).toEqual(['A 2'])
    const all = lines.map((one) => ({ ...one, shippedQuantity: one.quantity }))
    expect(unitsOf('shipped', all)).toEqual(['A 3', 'B 2'])
  })
})
