import { describe, expect, it } from 'vitest'
import {
  assertPayment,
  deriveFulfilmentStatus,
  derivePaymentStatus,
  openQuantity,
  planReturn,
  planShipment,
  statusAfterPayment,
  statusAfterReturn,
  statusAfterShipping,
} from './fulfilment'

const line = (quantity: number, shippedQuantity = 0, returnedQuantity = 0) => ({
  id: 'a',
  quantity,
  shippedQuantity,
  returnedQuantity,
})

describe('the payment status', () => {
  it.each([
    [{ totalMinor: 100, paidTotalMinor: 0, refundedTotalMinor: 0 }, 'unpaid'],
    [{ totalMinor: 100, paidTotalMinor: 40, refundedTotalMinor: 0 }, 'partially_paid'],
    [{ totalMinor: 100, paidTotalMinor: 100, refundedTotalMinor: 0 }, 'paid'],
    [{ totalMinor: 100, paidTotalMinor: 100, refundedTotalMinor: 1 }, 'partially_refunded'],
    [{ totalMinor: 100, paidTotalMinor: 100, refundedTotalMinor: 100 }, 'refunded'],
    [{ totalMinor: 100, paidTotalMinor: 40, refundedTotalMinor: 40 }, 'refunded'],
    [{ totalMinor: 0, paidTotalMinor: 0, refundedTotalMinor: 0 }, 'paid'],
  ])('of %j is %s', (order, expected) => {
    expect(derivePaymentStatus(order)).toBe(expected)
  })
})

describe('the fulfilment status', () => {
  it.each([
    [[line(2)], 'unfulfilled'],
    [[line(2, 1)], 'partially_fulfilled'],
    [[line(2, 2), line(1)], 'partially_fulfilled'],
    [[line(2, 2)], 'fulfilled'],
    [[line(2, 2, 1)], 'fulfilled'],
    [[line(2, 2, 2)], 'returned'],
  ])('of %j is %s', (lines, expected) => {
    expect(deriveFulfilmentStatus({ status: 'shipped', lines })).toBe(expected)
  })

  it('is returned when the order was closed by returning the part that had shipped', () => {
    expect(deriveFulfilmentStatus({ status: 'returned', lines: [line(2, 1, 1)] })).toBe('returned')
  })
})

describe('a payment', () => {
  const order = { currency: 'GBP', totalMinor: 100, paidTotalMinor: 40, refundedTotalMinor: 0 }

  it('is taken up to what is owed, and no penny more', () => {
    expect(assertPayment(order, 60, 'GBP')).toBe(60)
    expect(() => assertPayment(order, 61, 'GBP')).toThrow(/exceeds what is owed/)
  })

  it.each([0, -1, 0.5])('of %s is none', (amount) => {
    expect(() => assertPayment(order, amount, 'GBP')).toThrow(/more than zero|whole number/)
  })

  it('is in the currency of the order', () => {
    expect(() => assertPayment(order, 60, 'EUR')).toThrow(/in GBP/)
  })

  const paid = { totalMinor: 100, paidTotalMinor: 100, refundedTotalMinor: 0 }
  it('in full makes a placed order paid, and only in full', () => {
    const placed = { status: 'placed', heldFrom: null } as const
    expect(statusAfterPayment({ ...placed, ...paid }).status).toBe('paid')
    expect(statusAfterPayment({ ...placed, ...paid, paidTotalMinor: 99 }).status).toBe('placed')
  })

  it('in full of a held order has it resume to paid', () => {
    expect(statusAfterPayment({ status: 'on_hold', heldFrom: 'placed', ...paid })).toEqual({
      status: 'on_hold',
      heldFrom: 'paid',
    })
  })

  it.each(['partially_shipped', 'shipped', 'delivered', 'returned', 'cancelled'] as const)(
    'leaves an order that is %s as it stands',
    (status) => {
      expect(statusAfterPayment({ status, heldFrom: null, ...paid }).status).toBe(status)
    },
  )
})

describe('a shipment', () => {
  const lines = [line(3, 1), { ...line(2, 2), id: 'b' }, { ...line(4), id: 'c' }]

  it('without lines is all that is left', () => {
    expect(planShipment(lines)).toEqual([
      { lineId: 'a', quantity: 2 },
      { lineId: 'c', quantity: 4 },
    ])
  })

  it('names each line once', () => {
    const twice = { lineId: 'c', quantity: 2 }
    expect(planShipment(lines, [twice, twice])).toEqual([{ lineId: 'c', quantity: 4 }])
  })

  it.each([
    [[{ lineId: 'a', quantity: 3 }], 'lines.0.quantity'],
    [
      [
        { lineId: 'c', quantity: 3 },
        { lineId: 'c', quantity: 2 },
      ],
      'lines.0.quantity',
    ],
    [[{ lineId: 'b', quantity: 1 }], 'lines.0.quantity'],
    [[{ lineId: 'a', quantity: 0 }], 'lines.0.quantity'],
    [[{ lineId: 'a', quantity: 0.5 }], 'lines.0.quantity'],
    [[{ lineId: 'x', quantity: 1 }], 'lines.0.line_id'],
  ])('of %j is refused, naming the entry', (requested, path) => {
    expect(() => planShipment(lines, requested)).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ERROR' }),
    )
    expect(() => planShipment(lines, requested)).toThrow(
      expect.objectContaining({
        details: { fields: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
      }),
    )
  })

  it('of nothing is refused', () => {
    expect(() => planShipment([line(1, 1)])).toThrow(/Nothing is left to ship/)
    expect(() => planShipment(lines, [])).toThrow(/Nothing is left to ship/)
  })

  it('leads to shipped when it was the last, and to partially shipped before', () => {
    expect(statusAfterShipping([line(2, 1)])).toBe('partially_shipped')
    expect(statusAfterShipping([line(2, 2)])).toBe('shipped')
  })
})

describe('a return', () => {
  it('takes back what was shipped and is not back yet', () => {
    expect(planReturn([line(3, 2, 1)])).toEqual([{ lineId: 'a', quantity: 1 }])
    expect(() => planReturn([line(3, 2, 1)], [{ lineId: 'a', quantity: 2 }])).toThrow(/Only 1/)
    expect(() => planReturn([line(3)])).toThrow(/Nothing is left to return/)
  })

  it('of the last unit makes the order returned, unless something is still to be shipped', () => {
    expect(statusAfterReturn('delivered', [line(2, 2, 2)])).toBe('returned')
    expect(statusAfterReturn('shipped', [line(2, 2, 1)])).toBe('shipped')
    expect(statusAfterReturn('partially_shipped', [line(2, 1, 1)])).toBe('partially_shipped')
  })
})

describe('the open units of a line', () => {
  it('are those to be shipped while the order lives, and none before or after', () => {
    expect(openQuantity('partially_shipped', line(3, 1))).toBe(2)
    expect(openQuantity('on_hold', line(3))).toBe(3)
    for (const status of ['draft', 'cancelled', 'returned', 'refunded'] as const) {
      expect(openQuantity(status, line(3, 1))).toBe(0)
    }
  })
})
