import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { LocalTime } from './local-time'
import { isTimeZone, makeZoneClock, parseLocalTime } from './local-time'

const SECOND = 1000
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
/** Whole seconds from 1970 to 2037, over which zones differ by rules that are known. */
const moments = fc
  .integer({ min: 0, max: Date.UTC(2037, 11, 31) / SECOND })
  .map((seconds) => seconds * SECOND)

/** What a wall clock of the zone shows, by Intl itself. */
function wallAt(timeZone: string, utcMs: number): LocalTime {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const time = parseLocalTime(format.format(utcMs))
  if (!time) throw new Error(`no time: ${format.format(utcMs)}`)
  return time
}

function at(text: string): LocalTime {
  const time = parseLocalTime(text)
  if (!time) throw new Error(`no time: ${text}`)
  return time
}

describe('a local time', () => {
  it('becomes a moment at which the zone’s wall clock shows it, and the first such moment', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const shown = wallAt(zone, moment)
        const answer = makeZoneClock(zone)(shown)
        expect(wallAt(zone, answer)).toEqual(shown)
        expect(answer).toBeLessThanOrEqual(moment)
      }),
      { numRuns: 300 },
    )
  })

  it('is converted the same by a clock that has converted others before', () => {
    fc.assert(
      fc.property(zones, fc.array(moments, { minLength: 2, maxLength: 20 }), (zone, list) => {
        const used = makeZoneClock(zone)
        for (const moment of list) {
          const shown = wallAt(zone, moment)
          expect(used(shown)).toBe(makeZoneClock(zone)(shown))
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['Europe/London', '2011-03-27 01:30', '2011-03-27T01:30:00.000Z'],
    ['Europe/London', '2011-10-30 01:30', '2011-10-30T00:30:00.000Z'],
    ['America/New_York', '2011-03-13 02:30', '2011-03-13T07:30:00.000Z'],
    ['Australia/Lord_Howe', '2011-10-02 02:15', '2011-10-01T15:45:00.000Z'],
  ])('in %s that is skipped or shown twice, %s, is %s', (zone, text, expected) => {
    expect(new Date(makeZoneClock(zone)(at(text))).toISOString()).toBe(expected)
  })

  it('in a zone without an offset is itself', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(makeZoneClock('UTC')(wallAt('UTC', moment))).toBe(moment)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the text of a local time', () => {
  it('reads the same in either form', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { year, month, day, hour, minute, second } = wallAt('UTC', moment)
        const two = (value: number) => String(value).padStart(2, '0')
        const clock = `${two(minute)}:${two(second)}`
        const us = parseLocalTime(`${month}/${day}/${year} ${hour}:${clock}`)
        expect(us).toEqual({ year, month, day, hour, minute, second })
        expect(parseLocalTime(`${year}-${two(month)}-${two(day)}T${two(hour)}:${clock}`)).toEqual(us)
      }),
    )
  })

  it.each([
    '2/29/2011 9:00',
    '13/1/2011 9:00',
    '2011-02-30 09:00',
    '1/1/2011 24:00',
    '1/1/2011 9:60',
    '1/1/11 9:00',
    '',
  ])('that names no moment is refused: %s', (text) => {
    expect(parseLocalTime(text)).toBeUndefined()
  })

  it('takes the last day of February in leap years alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), (year) => {
        const hasDay = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
        expect(parseLocalTime(`2/29/${year} 0:00`) !== undefined).toBe(hasDay)
      }),
    )
  })
})

it('knows the zones that the runtime knows, and no others', () => {
  expect(isTimeZone('Europe/London')).toBe(true)
  expect(isTimeZone('Europe/Nowhere')).toBe(false)
})
