import { isTimeZone, makeZoneClock } from './import/local-time'
import { PANEL_LANGUAGES } from './languages/languages'
import type { PanelLanguage } from './languages/languages'

let machineZone: string | undefined

/**
 * The time zone of this machine, as an IANA name: the shop's zone until its settings name another. It is asked for once:
 * `Intl` takes a fifth of the time of placing an order to answer.
 */
export function machineTimeZone(): string {
  if (machineZone === undefined) {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    machineZone = isShopTimeZone(timeZone) ? timeZone : 'UTC'
  }
  return machineZone
}

/** Whether the zone is valid for a shop: a named zone, since a bare offset (`+01:00`) has no summer time. */
export function isShopTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && isTimeZone(name)
}

interface Zone {
  partsAt: (ms: number) => Readonly<Record<string, number>>
  toUtcMs: ReturnType<typeof makeZoneClock>
}

/** Cached formats by zone. A shop has one zone, so the map stays small. */
const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const zone: Zone = {
    partsAt: (ms) =>
      Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)])),
    toUtcMs: makeZoneClock(timeZone),
  }
  zones.set(timeZone, zone)
  return zone
}

/** A moment on the wall clock of a zone. */
interface WallTime {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  /** How far the clock is ahead of UTC, in minutes. */
  offsetMinutes: number
}

function wallTimeAt(ms: number, timeZone: string): WallTime {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = zoneOf(timeZone).partsAt(ms)
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second)
  const offsetMinutes = Math.round((wallMs - ms) / 60_000)
  return { year, month, day, hour, minute, offsetMinutes }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The day that a moment belongs to in a zone, as `2026-11-28`. */
export function dayAt(moment: Date, timeZone: string): string {
  const { year, month, day } = wallTimeAt(moment.getTime(), timeZone)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

const FIRST_YEAR = 1000
/** The last year whose days have four-digit years in every zone. */
const LAST_YEAR = 9998

/** Whether a moment's year has four digits in every zone: other moments cannot be stored or shown everywhere. */
export function isWithinCalendar(moment: Date): boolean {
  const year = moment.getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a day of the calendar, as `2026-11-28`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? []
  if (year === undefined || Number(year) < FIRST_YEAR) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isOfMonth = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isOfMonth && isWithinCalendar(date)
}

/** The day that many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The first moment of a day: midnight, or the end of a skipped hour. */
export function startOfDay(day: string, timeZone: string): Date {
  const [, year, month, date] = DAY.exec(day) ?? []
  const time = { year: Number(year), month: Number(month), day: Number(date) }
  return new Date(zoneOf(timeZone).toUtcMs({ ...time, hour: 0, minute: 0, second: 0 }))
}

/** The half-open range of a day in a zone: from its first moment until the first moment of the next day. */
export function dayRange(day: string, timeZone: string): { from: Date; until: Date } {
  return { from: startOfDay(day, timeZone), until: startOfDay(addDays(day, 1), timeZone) }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i

/**
 * Parses an ISO 8601 moment with a zone; seconds and fractions are optional. Undefined for any other text. The one
 * rule for filters and bodies.
 */
export function parseMoment(text: string): Date | undefined {
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10))) return undefined
  const moment = new Date(text)
  return isWithinCalendar(moment) ? moment : undefined
}

function monthOf(language: PanelLanguage, names: 'months' | 'shortMonths', month: number): string {
  return PANEL_LANGUAGES[language][names].split(' ')[month - 1] ?? ''
}

function zoneLabel({ offsetMinutes }: WallTime, timeZone: string): string {
  if (timeZone === 'UTC') return 'UTC'
  if (offsetMinutes === 0) return 'GMT'
  const size = Math.abs(offsetMinutes)
  const minutes = size % 60 === 0 ? '' : `:${twoDigits(size % 60)}`
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${String(Math.floor(size / 60))}${minutes}`
}

// Names of months are written here and not by `Intl`, whose data differ between server and browsers.

/** Shown in place of a stored moment that cannot be parsed. */
const UNREADABLE = 'unknown time'
const isReadable = (moment: Date) => !Number.isNaN(moment.getTime())

/** A moment as people read it, with its clock: `28 Nov 2026, 14:05 GMT+1`. */
export function showMoment(moment: Date, timeZone: string, language: PanelLanguage = 'en'): string {
  if (!isReadable(moment)) return UNREADABLE
  const wall = wallTimeAt(moment.getTime(), timeZone)
  return `${showShortDay(moment, timeZone, language)}, ${twoDigits(wall.hour)}:${twoDigits(wall.minute)} ${zoneLabel(wall, timeZone)}`
}

/** A moment on the wall clock of a zone without its offset, `2026-11-28T14:05:09`, as spreadsheets read times. */
export function localTime(moment: Date, timeZone: string): string {
  if (!isReadable(moment)) return ''
  const {
    year = 0,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
    second = 0,
  } = zoneOf(timeZone).partsAt(moment.getTime())
  const days = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-')
  return `${days}T${[hour, minute, second].map(twoDigits).join(':')}`
}

/** The day of a moment in short, `28 Nov 2026`; `28. Nov. 2026` in German. */
export function showShortDay(moment: Date, timeZone: string, language: PanelLanguage = 'en'): string {
  if (!isReadable(moment)) return UNREADABLE
  const { year, month, day } = wallTimeAt(moment.getTime(), timeZone)
  const { dayMark } = PANEL_LANGUAGES[language]
  return `${String(day)}${dayMark} ${monthOf(language, 'shortMonths', month)} ${String(year)}`
}

/** The day of a moment in full, `28 November 2026`. */
export function showLongDay(moment: Date, timeZone: string): string {
  if (!isReadable(moment)) return UNREADABLE
  const { year, month, day } = wallTimeAt(moment.getTime(), timeZone)
  return `${String(day)} ${monthOf('en', 'months', month)} ${String(year)}`
}
