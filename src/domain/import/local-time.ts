/** A local date and time, without a time zone. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Which of the first two numbers of a date is the month. */
export const DATE_ORDERS = ['mdy', 'dmy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

const CLOCK = String.raw`(?:,?[ T]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s?([AP])\.?M\.?)?)?`
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${CLOCK}$`, 'i')
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i')

/**
 * Reads `M/D/YYYY H:mm` or `D/M/YYYY H:mm`, as `order` says, or `YYYY-MM-DD HH:mm`; with slashes, dots or hyphens,
 * with or without seconds, `AM` and `PM`, or without a time. Undefined when the date or time does not exist.
 */
export function parseLocalTime(text: string, order: DateOrder = 'mdy'): LocalTime | undefined {
  const last = YEAR_LAST.exec(text)
  const match = last ?? YEAR_FIRST.exec(text)
  if (match === null) return undefined
  const [, one, , two, three] = match
  const [month, day] = order === 'mdy' ? [one, two] : [two, one]
  const date = last ? [three, month, day] : [one, two, three]
  const [year = 0, monthOfYear = 0, dayOfMonth = 0, written = 0, minute = 0, second = 0] = [
    ...date,
    ...match.slice(5, 8),
  ].map((part) => Number(part ?? 0))
  const hour = hourOf(written, match[8]?.toUpperCase())
  const time = { year, month: monthOfYear, day: dayOfMonth, hour, minute, second }
  return isReal(time) ? time : undefined
}

/** The hour from 0 to 23; NaN for 0 PM and 13 PM, which do not exist. */
function hourOf(written: number, half: string | undefined): number {
  if (half === undefined) return written
  if (written < 1 || written > 12) return NaN
  return (written % 12) + (half === 'P' ? 12 : 0)
}

function isReal(time: LocalTime): boolean {
  const { year, month, day, hour, minute, second } = time
  const back = new Date(asUtc(time))
  return (
    year >= 1900 &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  )
}

/**
 * The order of day and month that a date shows: one of the two when only that one is valid, `open` when both are and
 * differ, undefined otherwise.
 */
export function orderShownBy(text: string): { order: DateOrder } | { isOpen: true } | undefined {
  if (!YEAR_LAST.test(text)) return undefined
  const [mdy, dmy] = [parseLocalTime(text, 'mdy'), parseLocalTime(text, 'dmy')]
  if (mdy && dmy) return mdy.month === dmy.month ? undefined : { isOpen: true }
  if (!mdy && !dmy) return undefined
  return { order: mdy ? 'mdy' : 'dmy' }
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
 * Turns a zone's local times into milliseconds since 1970. A time that the clocks skip is read as if they had not
 * been put forward yet; of a time that occurs twice, the first is taken.
 */
export function makeZoneClock(timeZone: string): (time: LocalTime) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  // Cached by hour: files hold many lines of the same hour, and Intl is slow.
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
