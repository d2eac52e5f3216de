import { describe, expect, it } from 'vitest'

import { isSameWhere, readConditions, valuesOf, withComparisons, writeConditions } from './conditions'

const STATUS = { path: 'status', operator: 'in', value: ['paid', 'placed'] }
const PLACED = { path: 'placedAt', operator: 'equals', value: 'today' }

describe('the conditions of a list', () => {
  it('are read from each form in which an address may have them', () => {
    const parts = [{ status: { in: ['paid', 'placed'] } }, { placedAt: { equals: 'today' } }]
    const forms = [
      { and: parts },
      { or: [{ and: parts }] },
      { ...parts[0], ...parts[1] },
      { or: [{ and: [{ and: parts }] }] },
    ]
    for (const form of forms) expect(readConditions(form)).toEqual([STATUS, PLACED])
    expect(readConditions(undefined)).toEqual([])
    expect(readConditions({ or: [] })).toEqual([])
  })

  it('are not taken apart when there are alternatives', () => {
    expect(readConditions({ or: [{ and: [] }, { and: [] }] })).toBeNull()
    expect(readConditions({ and: [{ or: [{ status: { equals: 'paid' } }] }] })).toBeNull()
  })

  it('are the same again when they are written and read', () => {
    expect(readConditions(writeConditions([STATUS, PLACED]))).toEqual([STATUS, PLACED])
    expect(writeConditions([])).toEqual({})
  })

  it('of one field change in their place, and no others do', () => {
    const next = withComparisons([STATUS, PLACED], 'status', [{ operator: 'equals', value: 'paid' }])
    expect(next).toEqual([{ path: 'status', operator: 'equals', value: 'paid' }, PLACED])
    expect(withComparisons([STATUS, PLACED], 'status', [])).toEqual([PLACED])
    expect(withComparisons([STATUS], 'placedAt', [{ operator: 'equals', value: 'today' }])).toEqual([
      STATUS,
      PLACED,
    ])
  })

  it('name their values as a list, as a text with commas, or as what an address makes of long lists', () => {
    for (const value of [['a', 'b'], 'a,b', { 0: 'a', 1: 'b' }])
      expect(valuesOf({ operator: 'in', value })).toEqual(['a', 'b'])
    expect(valuesOf({ operator: 'less_than', value: 'a' })).toEqual([])
  })

  it('are the same in any order and form, and differ by any value', () => {
    const a = { and: [{ status: { in: ['paid', 'placed'] } }, { totalMinor: { less_than: 5 } }] }
    const b = { or: [{ and: [{ totalMinor: { less_than: '5' } }, { status: { in: ['placed', 'paid'] } }] }] }
    expect(isSameWhere(a, b)).toBe(true)
    expect(isSameWhere({ status: { in: ['paid'] } }, { status: { equals: 'paid' } })).toBe(true)
    expect(isSameWhere(a, { ...b, or: [] })).toBe(false)
    expect(isSameWhere({ status: { equals: 'paid' } }, { status: { not_equals: 'paid' } })).toBe(false)
  })
})
