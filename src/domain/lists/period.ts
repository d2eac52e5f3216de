import { msg } from '../languages/words'
import { addDays } from '../time-zone'

/** Days up to today, as a filter of a time may name them: a filter that is kept means them anew each day. */
export const PERIODS = {
  today: msg('Today'),
  yesterday: msg('Yesterday'),
  last_3_days: msg('Last 3 days'),
  last_7_days: msg('Last 7 days'),
  last_30_days: msg('Last 30 days'),
  last_90_days: msg('Last 90 days'),
  this_month: msg('This month'),
  last_month: msg('Last month'),
  this_year: msg('This year'),
} as const

export type Period = keyof typeof PERIODS

/** Whether a text names a period. */
export function isPeriod(text: unknown): text is Period {
  return typeof text === 'string' && Object.hasOwn(PERIODS, text)
}

/** Days as `2026-11-28`, both included. */
export interface Days {
  readonly first: string
  readonly last: string
}

const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`

/** The days of a period, seen from today's day. "Last 7 days" are today and the six days before. */
export function daysOfPeriod(period: Period, today: string): Days {
  switch (period) {
    case 'today':
      return { first: today, last: today }
    case 'yesterday':
      return { first: addDays(today, -1), last: addDays(today, -1) }
    case 'last_3_days':
      return { first: addDays(today, -2), last: today }
    case 'last_7_days':
      return { first: addDays(today, -6), last: today }
    case 'last_30_days':
      return { first: addDays(today, -29), last: today }
    case 'last_90_days':
      return { first: addDays(today, -89), last: today }
    case 'this_month':
      return { first: firstOfMonth(today), last: today }
    case 'this_year':
      return { first: `${today.slice(0, 4)}-01-01`, last: today }
    case 'last_month': {
      const last = addDays(firstOfMonth(today), -1)
      return { first: firstOfMonth(last), last }
    }
  }
}
