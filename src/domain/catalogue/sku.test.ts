import { describe, expect, it } from 'vitest'
import { isSku, normaliseSku } from './sku'

describe('a SKU', () => {
  it('is the same goods in any case and with any padding', () => {
    expect(normaliseSku('  ab-1 ')).toBe('AB-1')
    expect(normaliseSku('15056bl')).toBe(normaliseSku('15056BL'))
    expect(normaliseSku('ａｂ１')).toBe('AB1')
  })

  it('is 1 to 64 printable characters, normalised', () => {
    expect(isSku('AB-1')).toBe(true)
    expect(isSku('')).toBe(false)
    expect(isSku('ab-1')).toBe(false)
    expect(isSku('A'.repeat(65))).toBe(false)
    expect(isSku('A\u0000B')).toBe(false)
  })
})
