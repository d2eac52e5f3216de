import { addDays, dayAt, startOfDay } from '@/domain/time-zone'

const HOUR_MS = 60 * 60 * 1000

/** A day of the shop with changes, and the noted hours that reach into it. */
export interface ChangedDay {
  readonly day: string
  /** Moments at which these hours begin. */
  readonly slots: readonly Date[]
}

/**
 * The days that noted hours reach into, the newest first. Where days begin in the middle of an hour, the hour is in two days.
 * @param slots moments at which hours begin, in ascending order.
 */
export function daysOfSlots(slots: readonly Date[], timeZone: string): ChangedDay[] {
  const found = new Map<string, Date[]>()
  const add = (day: string, slot: Date) => {
    const known = found.get(day)
    if (known) known.push(slot)
    else found.set(day, [slot])
  }
  let current = { day: '', untilMs: -Infinity }
  for (const slot of slots) {
    const firstMs = slot.getTime()
    if (firstMs >= current.untilMs) {
      const day = dayAt(slot, timeZone)
      current = { day, untilMs: startOfDay(addDays(day, 1), timeZone).getTime() }
    }
    add(current.day, slot)
    if (firstMs + HOUR_MS > current.untilMs) add(dayAt(new Date(firstMs + HOUR_MS - 1), timeZone), slot)
  }
  return [...found].map(([day, own]) => ({ day, slots: own })).toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** The noted hours all of whose days are among these. */
export function slotsWithin(days: readonly ChangedDay[], all: readonly ChangedDay[]): Date[] {
  const chosen = new Set(days.map(({ day }) => day))
  const kept = new Set(all.filter(({ day }) => !chosen.has(day)).flatMap(({ slots }) => slots.map(Number)))
  const within = new Set(days.flatMap(({ slots }) => slots.map(Number)))
  return [...within].filter((ms) => !kept.has(ms)).map((ms) => new Date(ms))
}
