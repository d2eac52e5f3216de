import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '../time-zone'
import {
  chartStep,
  countDays,
  listDays,
  MAX_REPORT_DAYS,
  REPORT_PERIODS,
  reportDays,
  splitByMonths,
} from './report-period'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const range = fc
  .tuple(day, fc.integer({ min: 0, max: MAX_REPORT_DAYS - 1 }))
  .map(([first, length]) => ({ first, last: addDays(first, length) }))

describe('a report', () => {
  it.each([
    { period: 'today', today: '2026-03-01', days: '2026-03-01 2026-03-01', before: '2026-02-28 2026-02-28' },
    {
      period: 'last_7_days',
      today: '2026-03-01',
      days: '2026-02-23 2026-03-01',
      before: '2026-02-16 2026-02-22',
    },
    {
      period: 'this_month',
      today: '2026-03-31',
      days: '2026-03-01 2026-03-31',
      before: '2026-02-01 2026-02-28',
    },
    {
      period: 'this_month',
      today: '2026-01-09',
      days: '2026-01-01 2026-01-09',
      before: '2025-12-01 2025-12-09',
    },
    {
      period: 'last_month',
      today: '2026-03-15',
      days: '2026-02-01 2026-02-28',
      before: '2026-01-01 2026-01-31',
    },
    {
      period: 'this_year',
      today: '2028-02-29',
      days: '2028-01-01 2028-02-29',
      before: '2027-01-01 2027-02-28',
    },
  ])('of $period on $today is compared with what people expect', ({ period, today, days, before }) => {
    const found = reportDays({ period }, today)
    expect(`${found.first} ${found.last}`).toBe(days)
    expect(`${found.before.first} ${found.before.last}`).toBe(before)
  })

  it('is compared with days that end right before it begins, and as many where the calendar decides nothing', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...REPORT_PERIODS), (today, period) => {
        const { first, last, before } = reportDays({ period }, today)
        expect(before.last < first).toBe(true)
        if (!/month|year/.test(period)) expect(countDays(before)).toBe(countDays({ first, last }))
      }),
    )
    fc.assert(
      fc.property(range, ({ first, last }) => {
        const { before } = reportDays({ from: first, to: last }, '2026-01-01')
        expect(addDays(before.last, 1)).toBe(first)
        expect(countDays(before)).toBe(countDays({ first, last }))
      }),
    )
  })

  it('refuses what is no period, no day, in the wrong order or too long', () => {
    const today = '2026-01-01'
    for (const chosen of [
      { period: 'toString' },
      { period: 'last_3_days' },
      { from: '2026-02-30', to: '2026-03-01' },
      { from: '2026-03-01' },
      { from: '2026-03-02', to: '2026-03-01' },
      { from: '2020-01-01', to: addDays('2020-01-01', MAX_REPORT_DAYS) },
    ])
      expect(() => reportDays(chosen, today), JSON.stringify(chosen)).toThrow()
  })

  it('reads each of its days once, as a part of a month that is kept or by itself', () => {
    fc.assert(
      fc.property(range, (days) => {
        const { head, months, tail } = splitByMonths(days)
        const parts = [head, months, tail].flatMap(({ from, until }) =>
          from < until ? listDays({ first: from, last: addDays(until, -1) }) : [],
        )
        expect(parts).toEqual(listDays(days))
        expect(months.from === months.until || (months.from + months.until).match(/-01.*-01$/)).toBeTruthy()
        expect(countDays({ first: head.from, last: head.until })).toBeLessThanOrEqual(62)
      }),
    )
  })

  it('has a chart of hours, days or months', () => {
    const steps = [1, 2, 92, 93, 366].map((length) =>
      chartStep({ first: '2026-01-01', last: addDays('2026-01-01', length - 1) }),
    )
    expect(steps).toEqual(['hour', 'day', 'day', 'month', 'month'])
  })
})
