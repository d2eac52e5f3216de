import { describe, expect, it } from 'vitest'
import { formatOrderNumber, isOrderNumberPrefix } from './number'

describe('an order number', () => {
  it('is the prefix and the sequence, padded', () => {
    expect(formatOrderNumber('BR-', 42)).toBe('BR-00042')
    expect(formatOrderNumber('', 1234567)).toBe('1234567')
  })

  it.each([0, -1, 1.5, Number.NaN])('is not made of sequence %s', (sequence) => {
    expect(() => formatOrderNumber('BR-', sequence)).toThrow(RangeError)
  })

  it.each(['br-', '-', 'A B', 'ABCDEFGHI', '../'])('never starts with "%s"', (prefix) => {
    expect(isOrderNumberPrefix(prefix)).toBe(false)
    expect(() => formatOrderNumber(prefix, 1)).toThrow(RangeError)
  })
})
