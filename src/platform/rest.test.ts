import { describe, expect, it } from 'vitest'

import { restingFor, restMs } from './rest'

describe('a rest', () => {
  it.each([
    { tookMs: 60, percent: 40, mostMs: 500, ms: 24 },
    { tookMs: 60, percent: 800, mostMs: 500, ms: 480 },
    { tookMs: 5000, percent: 40, mostMs: 500, ms: 500 },
    { tookMs: 60, percent: 0, mostMs: 500, ms: 0 },
  ])('after $tookMs ms of work at $percent % takes $ms ms', ({ tookMs, ms, ...options }) => {
    expect(restMs(tookMs, options)).toBe(ms)
  })

  it('leaves work the same share of its time, however fast or slow the machine is', () => {
    for (const tookMs of [10, 100, 1000]) {
      const share = tookMs / (tookMs + restMs(tookMs, { percent: 50, mostMs: 10_000 }))
      expect(share).toBeCloseTo(2 / 3, 10)
    }
  })
})

describe('work that rests', () => {
  it('does not wait where no rest is set', async () => {
    await restingFor({ percent: 0, mostMs: 500 })(1000, new AbortController().signal)
  })

  it('goes on at once when the worker stops', async () => {
    const stopping = new AbortController()
    const resting = restingFor({ percent: 100, mostMs: 3_600_000 })(3_600_000, stopping.signal)
    stopping.abort()
    await resting
    await restingFor({ percent: 100, mostMs: 3_600_000 })(3_600_000, stopping.signal)
  })
})
