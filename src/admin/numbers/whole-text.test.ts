import { describe, expect, it } from 'vitest'

import { readNumber, readWhole } from './whole-text'

describe('whole numbers that people type', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1\u202f234\u202f567', 1_234_567],
    [' -2 ', -2],
    ['+5', 5],
    ['0', 0],
  ])('has marks between thousands as any language writes them: %s', (typed, value) => {
    expect(readWhole(typed)).toBe(value)
  })

  it.each(['', 'x', '1.5', '1,5', '10,00', '1.00', '1,000.5', '1.000,000', '1e3', '0x10', '9'.repeat(17)])(
    'is none for "%s"',
    (typed) => {
      expect(readWhole(typed)).toBeNull()
    },
  )

  it('may have decimals where a number is asked for', () => {
    expect(['1.5', '1,5', '1.000', '1,000', 'x', ''].map(readNumber)).toEqual([
      1.5,
      1.5,
      1000,
      1000,
      null,
      null,
    ])
  })
})
