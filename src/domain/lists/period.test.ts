import { describe, expect, it } from 'vitest'

import { daysOfPeriod, isPeriod } from './period'

describe('a period is the days that people mean by it', () => {
  it.each([
    ['today', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['last_3_days', '2026-03-01', '2026-02-27', '2026-03-01'],
    ['last_7_days', '2026-01-03', '2025-12-28', '2026-01-03'],
    ['last_30_days', '2026-03-30', '2026-03-01', '2026-03-30'],
    ['last_90_days', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['this_year', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['this_month', '2026-03-30', '2026-03-01', '2026-03-30'],
    ['last_month', '2028-03-30', '2028-02-01', '2028-02-29'],
    ['last_month', '2026-01-01', '2025-12-01', '2025-12-31'],
  ] as const)('%s on %s', (period, today, ...days) => {
    const { first, last } = daysOfPeriod(period, today)
    expect([first, last]).toEqual(days)
  })

  it('takes no other text for one', () => {
    expect(['today', 'Today', '2026-03-01', 'toString', '', null].filter(isPeriod)).toEqual(['today'])
  })
})
