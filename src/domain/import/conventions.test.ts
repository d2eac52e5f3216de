import { describe, expect, it } from 'vitest'

import type { RequestedConventions } from './conventions'
import { ConventionScan, settleDateOrder, settleDecimalMark } from './conventions'

const AUTO: RequestedConventions = { dateOrder: 'auto', decimalMark: 'auto' }

function scan(dates: readonly string[], numbers: readonly string[] = [], delimiter = ',') {
  const found = new ConventionScan()
  dates.forEach((text, index) => found.addDate(index + 2, text))
  numbers.forEach((text, index) => found.addNumber(index + 2, text))
  found.findings.delimiter = delimiter
  return found.findings
}

describe('the order of day and month', () => {
  it.each([
    ['mdy', ['1/2/2011 8:00', '1/18/2011 8:00'], 'line 3: 1/18/2011 8:00'],
    ['dmy', ['1/2/2011', '18/1/2011', '19/1/2011'], 'line 3: 18/1/2011 and 1 more'],
    ['dmy', ['03.04.2011 10:00'], 'written with dots'],
    ['mdy', ['2011-04-03 10:00', '3/3/2011'], 'in one way only'],
  ])('is %s for the whole file, shown by %j', (value, dates, words) => {
    const settled = settleDateOrder(scan(dates), AUTO)
    expect(settled.value).toBe(value)
    expect(settled.words).toContain(words)
  })

  it('is asked for when no date tells it, and when the file contradicts itself', () => {
    expect(settleDateOrder(scan(['1/2/2011', '3/4/2011']), AUTO)).toMatchObject({
      value: null,
      words: expect.stringContaining('line 2: 1/2/2011 and 1 more') as string,
    })
    const mixed = settleDateOrder(scan(['13/1/2011', '1/13/2011']), AUTO)
    expect(mixed.value).toBeNull()
    expect(mixed.words).toMatch(/line 3: 1\/13\/2011.*line 2: 13\/1\/2011/)
  })

  it('is what was chosen, whatever the dates look like', () => {
    expect(settleDateOrder(scan(['13/1/2011']), { ...AUTO, dateOrder: 'mdy' }).value).toBe('mdy')
  })
})

describe('the decimal mark', () => {
  it.each([
    ['.', ['1.5'], ','],
    ['.', ['1,234.50'], ';'],
    ['.', ['1.234'], ','],
    ['.', ['1234.567', '1,234'], ';'],
    [',', ['1,5', '1.234'], ';'],
    [',', ['1.234,5'], ','],
    [',', ['0,123'], '\t'],
    [',', ['1.234.567'], ';'],
    ['.', ['12'], ';'],
    [null, ['1.234'], ';'],
    [null, ['1,234'], ';'],
    [null, ['1,234'], ','],
    [null, ['1,234', '1.234'], ','],
    [null, ['1.5', '1,5'], ';'],
  ])('is %j when numbers are %j and %j separates the fields', (value, numbers, delimiter) => {
    expect(settleDecimalMark(scan([], numbers, delimiter), AUTO).value).toBe(value)
  })
})
