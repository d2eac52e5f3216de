/** A moment on the wall of some place: no time zone yet. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/

/** Reads `M/D/YYYY H:mm` or `YYYY-MM-DD HH:mm`, with or without seconds; undefined when there is no such moment. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const us = US.exec(text)
  const iso = us ? null : ISO.exec(text)
  const parts = us ? [us[3], us[1], us[2], us[4], us[5], us[6]] : iso ? iso.slice(1) : undefined
  if (parts === undefined) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const time = { year, month, day, hour, minute, second }
  const back = new Date(asUtc(time))
  const isReal =
    year >= 1900 &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  return isReal ? time : undefined
}

function asUtc({ year, month, day, hour, minute, second }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Whether the runtime knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, utcMs: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(utcMs)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - utcMs
}

const MEMORY = 10_000

/**
 * Turns a zone's local times into milliseconds since 1970. A time that the clocks skip counts as if they had not been
 * put forward yet, and one that they show twice is the first of the two.
 */
export function makeZoneClock(timeZone: string): (time: LocalTime) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  // Files hold many lines of the same hour, and asking Intl is slow.
  const offsets = new Map<number, readonly number[]>()
  return (time) => {
    const wall = asUtc(time)
    const hour = Math.floor(wall / 3_600_000)
    let candidates = offsets.get(hour)
    if (candidates === undefined) {
      if (offsets.size >= MEMORY) offsets.clear()
      const day = 86_400_000
      candidates = [...new Set([offsetAt(format, wall - day), offsetAt(format, wall + day)])]
      offsets.set(hour, candidates)
    }
    const [first = 0] = candidates
    const fitting = candidates
      .map((offset) => wall - offset)
      .filter((ms) => offsetAt(format, ms) === wall - ms)
    return candidates.length === 1 || fitting.length === 0 ? wall - first : Math.min(...fitting)
  }
}
