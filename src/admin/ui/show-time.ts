import { showShortDay } from '@/domain/time-zone'

/** A day of the calendar, `2026-11-28`, as people read it. */
export function showDay(day: string): string {
  return showShortDay(new Date(`${day}T00:00:00Z`), 'UTC')
}
