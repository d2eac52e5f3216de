import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ATTEMPT_RULES, isOutcomeRevealed, limitOf, waitAfter } from './attempts'

const LIMIT = { free: 5, firstWaitSeconds: 15, longestWaitSeconds: 900, memorySeconds: 3600 }

describe('waiting after attempts', () => {
  it('is nothing at first, then doubles up to the longest', () => {
    const waits = [0, 1, 4, 5, 6, 7, 10, 11, 12, 1000].map((attempts) => waitAfter(LIMIT, attempts))
    expect(waits).toEqual([0, 0, 0, 15, 30, 60, 480, 900, 900, 900])
  })

  it('never gets shorter', () => {
    fc.assert(
      fc.property(fc.nat(200), (attempts) => waitAfter(LIMIT, attempts + 1) >= waitAfter(LIMIT, attempts)),
    )
  })
})

describe('attempts at the same moment', () => {
  it.each([0, 3, 5, 9])('tell as much as those made one by one, with %i before', (before) => {
    const revealed = Array.from({ length: 1000 }, (_, done) =>
      isOutcomeRevealed(LIMIT, { before, meanwhile: before + done }),
    )
    expect(revealed.filter(Boolean)).toHaveLength(Math.max(1, LIMIT.free - before))
  })
})

describe('the rules', () => {
  it('limit guesses by account and by address', () => {
    expect(limitOf('sign-in', 'account')?.free).toBeLessThan(limitOf('sign-in', 'address')?.free ?? 0)
    expect(limitOf('link', 'account')).toBeUndefined()
    expect(Object.values(ATTEMPT_RULES).every(({ limits }) => Object.keys(limits).length > 0)).toBe(true)
  })
})
