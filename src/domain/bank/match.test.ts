import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { OpenLine, PayableOrder } from './match'
import { isSameName, proposalFor, proposals } from './match'

const order = (number: string, owedMinor: number, customerName = 'Ada Byron'): PayableOrder => ({
  ...{ id: `id of ${number}`, number, owedMinor, customerName },
  currency: 'EUR',
})
const line = (openMinor: number, text: string, over: Partial<OpenLine> = {}): OpenLine => ({
  ...{ id: text, openMinor, text, name: 'Another Payer', reference: '', currency: 'EUR' },
  ...over,
})
const told = (found: ReturnType<typeof proposalFor>) => [
  found.confidence,
  found.reason,
  found.shares.map(({ number, amountMinor }) => [number, amountMinor]),
  found.leftMinor,
]

describe('a payment that names an order', () => {
  const orders = [order('BR-00042', 1990), order('BR-00043', 500), order('BR-00044', 0)]

  it.each(['BR-00042', 'Invoice br 42, thank you', 'BR00042', 'your order BR-42.', 'ORDER/BR-00042/'])(
    'is sure when it pays what is owed: %s',
    (text) => {
      expect(told(proposalFor(line(1990, text), orders))).toEqual(['sure', 'named', [['BR-00042', 1990]], 0])
    },
  )

  it('is sure by a structured reference with right check digits, and not with wrong ones', () => {
    const right = line(1990, '', { reference: 'RF25 BR00 042' })
    const wrong = line(1991, '', { reference: 'RF59BR00042' })
    expect(proposalFor(right, orders)).toMatchObject({ confidence: 'sure', reason: 'named' })
    expect(proposalFor(wrong, orders)).toMatchObject({ confidence: null, reason: 'unknown' })
  })

  it.each(['BR-000421', 'ABR-42', '42', 'BR-42a'])(
    'is not taken for one that it does not name: %s',
    (text) => {
      expect(proposalFor(line(7777, text), orders).reason).toBe('unknown')
    },
  )

  it('pays several when it pays the sum of them', () => {
    expect(told(proposalFor(line(2490, 'BR-42 and BR-43'), orders))).toEqual([
      ...['sure', 'named all'],
      [
        ['BR-00042', 1990],
        ['BR-00043', 500],
      ],
      0,
    ])
  })

  it('is likely when it pays a part, or more, and says what is left', () => {
    expect(told(proposalFor(line(1000, 'BR-42'), orders))).toEqual([
      ...['likely', 'named part', [['BR-00042', 1000]], 0],
    ])
    expect(told(proposalFor(line(2000, 'BR-42'), orders))).toEqual([
      ...['likely', 'named more', [['BR-00042', 1990]], 10],
    ])
  })

  it('is for nothing when that order is paid', () => {
    expect(told(proposalFor(line(500, 'BR-44'), orders))).toEqual([null, 'paid already', [], 500])
  })

  it('is for nothing when an earlier line of the statement pays it', () => {
    const twice = [line(1990, 'BR-42', { id: 'first' }), line(1990, 'BR-42', { id: 'second' })]
    const found = proposals(twice, orders, 'BR-')
    expect(found.get('first')?.confidence).toBe('sure')
    expect(found.get('second')).toMatchObject({ confidence: null, reason: 'paid already' })
  })

  it('is not for an order in another currency', () => {
    expect(proposalFor(line(1990, 'BR-42', { currency: 'CHF' }), orders).confidence).toBe(null)
  })
})

describe('a payment that names no order', () => {
  it('is never sure', () => {
    const orders = [order('BR-00042', 1990), order('BR-00043', 1990, 'Grace Hopper')]
    const byName = proposalFor(line(1990, 'thanks', { name: 'HOPPER GRACE M' }), orders)
    expect(told(byName)).toEqual(['likely', 'name and amount', [['BR-00043', 1990]], 0])
    expect(proposalFor(line(1990, 'thanks'), orders)).toMatchObject({ confidence: null, reason: 'several' })
    expect(proposalFor(line(1990, 'thanks'), orders.slice(0, 1))).toMatchObject({
      ...{ confidence: 'possible', reason: 'amount alone' },
    })
  })

  it('of a family name alone is not of the same person', () => {
    expect(isSameName('Byron', 'Ada Byron')).toBe(false)
    expect(isSameName('Dvořák, Antonín', 'Antonin Dvorak')).toBe(true)
    expect(isSameName('', '')).toBe(false)
  })
})

describe('proposals', () => {
  it('never book more than a line has, nor surely more than an order owes', () => {
    const amounts = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(
        fc.array(amounts, { maxLength: 5 }),
        fc.array(fc.tuple(amounts, fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 })), {
          maxLength: 6,
        }),
        (owed, paid) => {
          const orders = owed.map((owedMinor, index) => order(`BR-0000${String(index)}`, owedMinor))
          const lines = paid.map(([openMinor, named], index) =>
            line(openMinor, named.map((n) => `BR-0000${String(n)}`).join(' '), { id: String(index) }),
          )
          const found = proposals(lines, orders, 'BR-')
          const sure = new Map<string, number>()
          for (const { id, openMinor } of lines) {
            const { confidence, leftMinor, shares } = found.get(id) ?? proposalFor(line(0, ''), [])
            const booked = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
            expect(booked + leftMinor).toBe(openMinor)
            expect(shares.every(({ amountMinor }) => amountMinor > 0)).toBe(true)
            if (confidence === 'sure')
              for (const share of shares)
                sure.set(share.orderId, (sure.get(share.orderId) ?? 0) + share.amountMinor)
          }
          for (const { id, owedMinor } of orders) expect(sure.get(id) ?? 0).toBeLessThanOrEqual(owedMinor)
        },
      ),
    )
  })
})
