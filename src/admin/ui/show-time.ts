import type { PanelLanguage } from '@/domain/languages/languages'
import { showShortDay } from '@/domain/time-zone'

/** A day of the calendar, `2026-11-28`, as people read it. */
export function showDay(day: string, language: PanelLanguage): string {
  return showShortDay(new Date(`${day}T00:00:00Z`), 'UTC', language)
}
