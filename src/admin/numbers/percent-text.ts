import type { PanelLanguage } from '@/domain/languages/languages'
import { PANEL_LANGUAGES } from '@/domain/languages/languages'

/** A rate in basis points as people type it: 1,950 is `19.5`, or `19,5`; empty when there is none. */
export function typePercent(rateBp: unknown, language: PanelLanguage): string {
  if (typeof rateBp !== 'number' || !Number.isInteger(rateBp)) return ''
  const text = (rateBp / 100).toFixed(2)
  return text.replace(/\.?0+$/, '').replace('.', PANEL_LANGUAGES[language].decimalMark)
}

/** Typed percent as basis points; null when it is no number with at most two decimals. A decimal comma and `%` are accepted. */
export function readPercent(text: string): number | null {
  const plain = text.replace('%', '').trim().replace(',', '.')
  const match = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(plain)
  if (!match) return null
  const [, whole = '0', decimals = ''] = match
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}
