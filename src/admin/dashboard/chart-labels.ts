import type { ChartStep } from '@/domain/reports/report-period'
import { monthLabel } from '@/domain/reports/sales-words'

import { showDay } from '../ui/show-time'

/** A bar of a chart in full: `28 Nov 2026`, `14:00`, `November 2026`. */
export function pointLabel(key: string, step: ChartStep): string {
  if (step === 'hour') return key
  return step === 'day' ? showDay(key) : monthLabel(key)
}

/** The same below the bars, where there is little room: `28 Nov`, `14:00`, `Nov`. */
export function shortPointLabel(key: string, step: ChartStep): string {
  if (step === 'hour') return key
  const full = pointLabel(key, step)
  return step === 'day' ? full.replace(/ \d{4}$/, '') : full.slice(0, 3)
}

/** How many bars apart labels stand: at most eight of them fit. */
export function labelStep(count: number, step: ChartStep): number {
  if (step === 'day' && count > 8) return Math.ceil(count / 8 / 7) * 7
  return Math.max(1, Math.ceil(count / 8))
}
