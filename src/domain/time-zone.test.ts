import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addDays,
  dayAt,
  dayRange,
  isDay,
  isShopTimeZone,
  parseMoment,
  showLongDay,
  showMoment,
  showShortDay,
  startOfDay,
} from './time-zone'

const HOUR_MS = 3_600_000

function hoursOf(day: string, timeZone: string): number {
  const { from, until } = dayRange(day, timeZone)
  return (until.getTime() - from.getTime()) / HOUR_MS
}

describe('a day of the shop', () => {
  it('begins at midnight of its zone, in winter and in summer', () => {
    expect(startOfDay('2026-11-28', 'Europe/Berlin').toISOString()).toBe('2026-11-27T23:00:00.000Z')
    expect(startOfDay('2026-07-01', 'Europe/Berlin').toISOString()).toBe('2026-06-30T22:00:00.000Z')
    expect(startOfDay('2026-11-28', 'Pacific/Auckland').toISOString()).toBe('2026-11-27T11:00:00.000Z')
    expect(startOfDay('2026-11-28', 'Asia/Kathmandu').toISOString()).toBe('2026-11-27T18:15:00.000Z')
  })

  it('has 23 hours when the clocks go forward and 25 when they go back', () => {
    expect(hoursOf('2026-03-29', 'Europe/London')).toBe(23)
    expect(hoursOf('2026-10-25', 'Europe/London')).toBe(25)
    expect(hoursOf('2026-03-08', 'America/New_York')).toBe(23)
    expect(hoursOf('2026-11-28', 'America/New_York')).toBe(24)
    expect(hoursOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5)
  })

  it('begins after the skipped hour where the clocks go forward at midnight', () => {
    // Cairo, 24 April 2026: after 23:59:59 of the 23rd comes 01:00.
    expect(startOfDay('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
    expect(hoursOf('2026-04-24', 'Africa/Cairo')).toBe(23)
  })

  it('is empty where the calendar skipped it', () => {
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0)
    expect(hoursOf('2011-12-31', 'Pacific/Apia')).toBe(24)
  })

  it('is the day of each of its moments and of no other, in every zone', () => {
    const zones = [
      'Europe/London',
      'America/St_Johns',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'UTC',
    ]
    // Until November 2010 the clocks of St. John's went back a minute past midnight: an hour of each such day came twice,
    // once on either side of the next day's first minute, and no range is both.
    const moments = fc.date({
      min: new Date('2011-01-01T00:00:00Z'),
      max: new Date('2040-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const { from, until } = dayRange(dayAt(moment, zone), zone)
        expect(from.getTime()).toBeLessThanOrEqual(moment.getTime())
        expect(moment.getTime()).toBeLessThan(until.getTime())
        expect(dayAt(new Date(until.getTime() - 1), zone)).toBe(dayAt(moment, zone))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a day as text', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31', '1000-01-01', '9998-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-28T00:00Z', '0000-01-01', '9999-12-31', ''])(
    'refuses "%s"',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  it('has neighbours across months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })
})

describe('a moment as text', () => {
  it.each([
    ['2026-03-29T02:30Z', '2026-03-29T02:30:00.000Z'],
    ['2026-03-29T02:30:15Z', '2026-03-29T02:30:15.000Z'],
    ['2026-03-29T02:30:15.25+02:00', '2026-03-29T00:30:15.250Z'],
    ['2026-03-29t02:30z', '2026-03-29T02:30:00.000Z'],
  ])('takes %s', (text, iso) => {
    expect(parseMoment(text)?.toISOString()).toBe(iso)
  })

  it.each([
    '2026-03-29',
    '2026-03-29T02:30',
    '2026-02-30T02:30Z',
    '2026-03-29T25:00Z',
    '29.03.2026',
    'now',
    '9999-12-31T23:59:59-12:00',
    '0999-12-31T23:00Z',
  ])('refuses "%s"', (text) => {
    expect(parseMoment(text)).toBeUndefined()
  })
})

describe('words for a moment', () => {
  const moment = new Date('2026-07-01T22:05:00Z')

  it('say so when there is none', () => {
    expect(showMoment(new Date('the 12th'), 'Europe/Berlin')).toBe('unknown time')
    expect(showShortDay(new Date('the 12th'), 'Europe/Berlin')).toBe('unknown time')
  })

  it('say the day and the clock of the zone', () => {
    expect(showMoment(moment, 'Europe/Berlin')).toBe('2 Jul 2026, 00:05 GMT+2')
    expect(showMoment(moment, 'America/St_Johns')).toBe('1 Jul 2026, 19:35 GMT-2:30')
    expect(showMoment(moment, 'UTC')).toBe('1 Jul 2026, 22:05 UTC')
    expect(showMoment(new Date('2026-12-01T09:00:00Z'), 'Europe/London')).toBe('1 Dec 2026, 09:00 GMT')
    expect(showShortDay(moment, 'Asia/Tokyo')).toBe('2 Jul 2026')
    expect(showLongDay(moment, 'Asia/Tokyo')).toBe('2 July 2026')
  })
})

describe("a shop's zone", () => {
  it('is one with a name', () => {
    expect(isShopTimeZone('Europe/Berlin')).toBe(true)
    expect(isShopTimeZone('UTC')).toBe(true)
    expect(isShopTimeZone('+01:00')).toBe(false)
    expect(isShopTimeZone('Europe/Atlantis')).toBe(false)
    expect(isShopTimeZone('')).toBe(false)
  })
})
