import { expect, it } from 'vitest'

import { ENGLISH } from '@/domain/languages/words'

import { showChange } from './change-text'

it.each([
  [112, 100, '+12 %'],
  [97, 100, '−3 %'],
  [100, 100, '±0 %'],
  [0, 100, '−100 %'],
  [250_000, 100, '+249,900 %'],
  [5, 0, null],
  [5, -3, null],
  [null, 5, null],
])('from %s to %s the change is said as %s', (now, then, text) => {
  expect(showChange(now, then, ENGLISH)).toBe(text)
})
