import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../errors'
import {
  assertRefundOfReturn,
  assertRequest,
  planReceipt,
  returnableQuantity,
  sumUnits,
  unitsToRefund,
} from './return-rules'

const line = (id: string, quantity: number, more: object = {}) => ({
  ...{ id, quantity, shippedQuantity: quantity, returnedQuantity: 0, refundedQuantity: 0 },
  ...more,
})

/** The paths and messages of a refusal. */
function problemsOf(work: () => unknown): (string | undefined)[][] {
  try {
    work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return (
      (error.details?.['fields'] as { path: string; message: string }[] | undefined)?.map(
        ({ path, message }) => [path, message],
      ) ?? [[error.code]]
    )
  }
  return []
}

describe('units that may be sent back', () => {
  it.each([
    ['all that was shipped', line('a', 3), {}, 3],
    ['nothing that never left', line('a', 3, { shippedQuantity: 0 }), {}, 0],
    ['not what is back', line('a', 3, { returnedQuantity: 1 }), {}, 2],
    ['not what was paid back', line('a', 3, { refundedQuantity: 1 }), {}, 2],
    [
      'a unit that is back and paid back counts once',
      line('a', 3, { returnedQuantity: 1, refundedQuantity: 1 }),
      {},
      2,
    ],
    [
      'units that were paid back and never left leave the others',
      line('a', 3, { shippedQuantity: 1, refundedQuantity: 2 }),
      {},
      1,
    ],
    ['not what another return asks for', line('a', 3), { a: 2 }, 1],
    ['never less than none', line('a', 3, { returnedQuantity: 3 }), { a: 2 }, 0],
  ])('%s', (...[, given, asked, expected]) => {
    expect(returnableQuantity(given, new Map(Object.entries(asked)))).toBe(expected)
  })

  it('are at most what is out, whatever happened to the line', () => {
    const fact = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      shipped: fc.nat(9),
      returned: fc.nat(9),
      refunded: fc.nat(9),
      asked: fc.nat(9),
    })
    fc.assert(
      fc.property(fact, ({ quantity, shipped, returned, refunded, asked }) => {
        const shippedQuantity = Math.min(shipped, quantity)
        const returnedQuantity = Math.min(returned, shippedQuantity)
        const given = line('a', quantity, {
          ...{ shippedQuantity, returnedQuantity, refundedQuantity: Math.min(refunded, quantity) },
        })
        const left = returnableQuantity(given, new Map([['a', asked]]))
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(Math.max(0, shippedQuantity - returnedQuantity - asked))
      }),
    )
  })
})

describe('a request', () => {
  const lines = [line('a', 2), line('b', 1)]
  const none = new Map<string, number>()

  it('names lines of the order, each once, and no more than is left', () => {
    const ask = (...requested: [string, number][]) =>
      problemsOf(() =>
        assertRequest(
          lines,
          requested.map(([lineId, quantity]) => ({ lineId, quantity })),
          none,
        ),
      )
    expect(ask(['a', 2], ['b', 1])).toEqual([])
    expect(ask(['a', 3])).toEqual([['lines.0.quantity', 'Only 2 of this line can still be sent back']])
    expect(ask(['a', 1], ['a', 1])).toEqual([['lines.1.line_id', 'The line is named already']])
    expect(ask(['b', 1], ['x', 1])).toEqual([['lines.1.line_id', 'The order has no such line']])
  })

  it('is refused as a whole where nothing is left', () => {
    const asked = sumUnits([
      { lineId: 'a', quantity: 2 },
      { lineId: 'b', quantity: 1 },
    ])
    expect(problemsOf(() => assertRequest(lines, [{ lineId: 'a', quantity: 1 }], asked))).toEqual([
      ['CONFLICT'],
    ])
  })
})

describe('a receipt', () => {
  const expected = [
    { lineId: 'a', quantity: 2 },
    { lineId: 'b', quantity: 1 },
  ]

  it('is all that was asked for, as new and onto the shelf, unless it says otherwise', () => {
    expect(planReceipt(expected, undefined)).toEqual([
      { lineId: 'a', quantity: 2, condition: 'as_new', restock: true },
      { lineId: 'b', quantity: 1, condition: 'as_new', restock: true },
    ])
  })

  it('may be a part, and puts damaged goods on the shelf only where that is said', () => {
    const a = { lineId: 'a', quantity: 1, condition: 'damaged' } as const
    expect(planReceipt(expected, [a])).toEqual([{ ...a, restock: false }])
    expect(planReceipt(expected, [{ ...a, restock: true }])).toEqual([{ ...a, restock: true }])
  })

  it('has no more than was asked for, and no other line', () => {
    const take = (lineId: string, quantity: number) =>
      problemsOf(() => planReceipt(expected, [{ lineId, quantity }]))
    expect(take('a', 3)).toEqual([['lines.0.quantity', 'Only 2 of this line can still be received']])
    expect(take('c', 1)).toEqual([['lines.0.line_id', 'The order has no such line']])
  })
})

describe('a refund of a return', () => {
  const part = { status: 'received', lines: [{ lineId: 'a', receivedQuantity: 2 }] } as const
  const named = (quantity: number, restock = false) => [{ lineId: 'a', quantity, restock }]

  it('puts nothing on the shelf that a return has put there, or has not', () => {
    expect(problemsOf(() => assertRefundOfReturn(part, named(1, true)))).toEqual([
      ['lines.0.restock', 'Whether these units go on the shelf was said when the return was received'],
    ])
  })

  it('pays for no more units than came', () => {
    expect(problemsOf(() => assertRefundOfReturn(part, named(2)))).toEqual([])
    expect(problemsOf(() => assertRefundOfReturn(part, [...named(2), ...named(1)]))).toHaveLength(2)
  })

  it.each(['requested', 'approved', 'declined', 'closed', 'cancelled'] as const)(
    'is none while the return is %s',
    (status) => {
      expect(problemsOf(() => assertRefundOfReturn({ ...part, status }, named(1)))).toEqual([
        ['TRANSITION_NOT_ALLOWED'],
      ])
    },
  )

  it('begins with the units that came and that no refund has paid for', () => {
    expect(unitsToRefund([line('a', 3)], part)).toEqual([{ lineId: 'a', quantity: 2 }])
    expect(unitsToRefund([line('a', 3, { refundedQuantity: 2 })], part)).toEqual([
      { lineId: 'a', quantity: 1 },
    ])
    expect(unitsToRefund([line('a', 3, { refundedQuantity: 3 })], part)).toEqual([])
  })
})
