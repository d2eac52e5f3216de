import { PANEL_LANGUAGES } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'
import type { Words } from '@/domain/languages/words'
import type { ChartStep } from '@/domain/reports/report-period'
import { monthLabel, monthName } from '@/domain/reports/sales-words'

import { showDay } from '../ui/show-time'

/** A bar of a chart in full: `28 Nov 2026`, `14:00`, `November 2026`. */
export function pointLabel(key: string, step: ChartStep, words: Words): string {
  if (step === 'hour') return key
  return step === 'day' ? showDay(key, words.language) : monthLabel(key, words)
}

/** The same below the bars, where there is little room: `28 Nov`, `14:00`, `Nov`. */
export function shortPointLabel(key: string, step: ChartStep, language: PanelLanguage): string {
  if (step === 'hour') return key
  const month = monthName(key, language, 'shortMonths')
  if (step === 'month') return month
  return `${String(Number(key.slice(8)))}${PANEL_LANGUAGES[language].dayMark} ${month}`
}

/** Signs that fit below the bars, with room between labels: eight of `28 Nov`. */
const ROOM = 48
const MOST_LABELS = 8

/** How many bars apart labels stand, so that they have room; those of many days are weeks apart. */
export function labelStep(labels: readonly string[], step: ChartStep): number {
  const count = labels.length
  const longest = Math.max(1, ...labels.map(({ length }) => length))
  const fitting = Math.min(MOST_LABELS, Math.floor(ROOM / longest))
  if (step === 'day' && count > MOST_LABELS) return Math.ceil(count / fitting / 7) * 7
  return Math.max(1, Math.ceil(count / fitting))
}
