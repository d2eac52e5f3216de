import { msg } from '../languages/words'
import { invalidField } from '../errors'
import type { Days, Period } from '../lists/period'
import { daysOfPeriod, isPeriod, PERIODS } from '../lists/period'
import { addDays, isDay } from '../time-zone'

/** The periods that the start page and reports offer. */
export const REPORT_PERIODS = [
  ...['today', 'yesterday', 'last_7_days', 'last_30_days', 'last_90_days'],
  ...['this_month', 'last_month', 'this_year'],
] as const satisfies readonly Period[]
export type ReportPeriod = (typeof REPORT_PERIODS)[number] | 'custom'

/** What is shown until another period is chosen. */
export const USUAL_PERIOD = 'last_30_days' satisfies ReportPeriod

/** The most days that one report covers: two years, a leap day included. */
export const MAX_REPORT_DAYS = 732

/** Days of the shop, both included, with those that they are compared with. */
export interface ReportDays extends Days {
  readonly period: ReportPeriod
  readonly before: Days
}

/** The number of days, both included. */
export function countDays({ first, last }: Days): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000) + 1
}

/** Each day from the first to the last. */
export function listDays(days: Days): string[] {
  return Array.from({ length: countDays(days) }, (_, index) => addDays(days.first, index))
}

const monthOf = (day: string) => day.slice(0, 7)
const firstOf = (month: string) => `${month}-01`

/** The first day of the month after that of a day. */
export function nextMonth(day: string): string {
  return firstOf(monthOf(addDays(firstOf(monthOf(day)), 31)))
}

/** The same day of another month, or that month's last day where it has fewer. */
function dayIn(month: string, day: string): string {
  const last = addDays(nextMonth(firstOf(month)), -1)
  const same = `${month}-${day.slice(8)}`
  return same < last ? same : last
}

/** As many days, right before. */
function justBefore(days: Days): Days {
  return { first: addDays(days.first, -countDays(days)), last: addDays(days.first, -1) }
}

/**
 * What a period is compared with: as many days right before it; the same part of the month before for a month, and of the
 * year before for a year.
 */
function daysBefore(period: ReportPeriod, days: Days): Days {
  const monthBefore = monthOf(addDays(firstOf(monthOf(days.first)), -1))
  switch (period) {
    case 'this_month':
      return { first: firstOf(monthBefore), last: dayIn(monthBefore, days.last) }
    case 'last_month':
      return { first: firstOf(monthBefore), last: addDays(days.first, -1) }
    case 'this_year': {
      const year = String(Number(days.first.slice(0, 4)) - 1).padStart(4, '0')
      return { first: `${year}-01-01`, last: dayIn(`${year}-${days.last.slice(5, 7)}`, days.last) }
    }
    default:
      return justBefore(days)
  }
}

/** Chosen days as an address has them. */
export interface ChosenDays {
  readonly period?: unknown
  readonly from?: unknown
  readonly to?: unknown
}

function customDays(from: unknown, to: unknown): Days {
  if (typeof from !== 'string' || !isDay(from)) throw invalidField('from', 'Not a day: 2026-11-28.')
  if (typeof to !== 'string' || !isDay(to)) throw invalidField('to', 'Not a day: 2026-11-28.')
  if (to < from) throw invalidField('to', 'It is before the first day.')
  if (countDays({ first: from, last: to }) > MAX_REPORT_DAYS)
    throw invalidField('to', `A report covers at most ${String(MAX_REPORT_DAYS)} days.`)
  return { first: from, last: to }
}

/**
 * The days of a report, seen from today's day of the shop: those of a named period, or from one day to another.
 * @throws DomainError `VALIDATION_ERROR` for days that are none, are in the wrong order or too many.
 */
export function reportDays({ period, from, to }: ChosenDays, today: string): ReportDays {
  const isCustom = period === 'custom' || (period === undefined && (from !== undefined || to !== undefined))
  const named = period ?? USUAL_PERIOD
  if (isCustom) {
    const days = customDays(from, to)
    return { ...days, period: 'custom', before: daysBefore('custom', days) }
  }
  const known = REPORT_PERIODS.find((each) => each === named)
  if (known === undefined) throw invalidField('period', `One of ${REPORT_PERIODS.join(', ')}.`)
  const days = daysOfPeriod(known, today)
  return { ...days, period: known, before: daysBefore(known, days) }
}

/** A period as people read it, in English: `t` translates it. */
export function periodLabel(period: ReportPeriod): string {
  return isPeriod(period) ? PERIODS[period] : msg('Chosen days')
}

/** Days as whole months with what is left on either side; ranges are half-open, and empty where there is nothing. */
export interface SplitDays {
  readonly head: HalfOpen
  readonly months: HalfOpen
  readonly tail: HalfOpen
}

export interface HalfOpen {
  readonly from: string
  readonly until: string
}

/** Splits days for sums that are kept by day and by month. */
export function splitByMonths({ first, last }: Days): SplitDays {
  const until = addDays(last, 1)
  const from = first.endsWith('-01') ? first : nextMonth(first)
  const end = firstOf(monthOf(until))
  if (from >= end)
    return { head: { from: first, until }, months: { from: until, until }, tail: { from: until, until } }
  return {
    head: { from: first, until: from },
    months: { from, until: end },
    tail: { from: end, until },
  }
}

/** The first day of the year that days are the beginning of; null for days that begin later, or go on into the next one. */
export function yearBegunBy({ first, last }: Days): string | null {
  return first.endsWith('-01-01') && last.slice(0, 4) === first.slice(0, 4) ? first : null
}

/** What a chart has a bar for. */
export type ChartStep = 'hour' | 'day' | 'month'

/** Hours of one day, days of up to a quarter, months of more. */
export function chartStep(days: Days): ChartStep {
  const count = countDays(days)
  if (count === 1) return 'hour'
  return count <= 92 ? 'day' : 'month'
}
