import { describe, expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { englishOfName, nameWords, TRAIL_NAMES } from './name-words'

describe('a stored name in words', () => {
  it.each([
    ['paidTotalMinor', 'Paid total'],
    ['isActive', 'Active'],
    ['shippingAddress.city', 'Shipping address city'],
    ['on_hold', 'On hold'],
  ])('%s reads as people read it', (name, shown) => {
    expect(nameWords(name, ENGLISH.t)).toBe(shown)
  })

  it('is the same in English whether it has translations or not', () => {
    for (const name of Object.keys(TRAIL_NAMES)) {
      expect(nameWords(name, ENGLISH.t), name).toBe(englishOfName(name))
    }
  })
})
