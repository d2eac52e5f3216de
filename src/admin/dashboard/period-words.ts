import { msg } from '@/domain/languages/words'
import type { Words } from '@/domain/languages/words'
import type { ReportDays, ReportPeriod } from '@/domain/reports/report-period'
import { countDays } from '@/domain/reports/report-period'

import { showDay } from '../ui/show-time'

const IN_A_SENTENCE = {
  today: msg('today|when'),
  yesterday: msg('yesterday|when'),
  last_7_days: msg('in the last 7 days'),
  last_30_days: msg('in the last 30 days'),
  last_90_days: msg('in the last 90 days'),
  this_month: msg('this month|when'),
  last_month: msg('last month|when'),
  this_year: msg('this year|when'),
} as const satisfies Readonly<Record<Exclude<ReportPeriod, 'custom'>, string>>

/** A period in the middle of a sentence: `in the last 30 days`. */
export function periodWords(days: ReportDays, { t, tn }: Words): string {
  if (days.period !== 'custom') return t(IN_A_SENTENCE[days.period])
  return tn(countDays(days), ['on {count} chosen days', 'on {count} chosen days'])
}

/** Days in short: `1 Nov 2026 – 28 Nov 2026`. */
export function showDays({ first, last }: { first: string; last: string }, { language }: Words): string {
  const shown = (day: string) => showDay(day, language)
  return first === last ? shown(first) : `${shown(first)} – ${shown(last)}`
}
