import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { csvText, identifierCell } from '../../spreadsheet-cell'
import { isUnchanged, plainText, saidBy } from './cells'
import { FILE_COLUMN_NAMES, factsOf } from './columns'
import { readDigits } from './read-number'

const pieces = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r\n',
    '\n',
    "'",
    '"',
    ',',
    ';',
    '|',
    ' ',
    '0012',
    '1E5',
    '3-4',
    'May',
    '＝',
    'x',
    '123456789012345',
  ],
)
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
const columns = fc.constantFrom(
  ...FILE_COLUMN_NAMES.filter((column) => ['text', 'identifier'].includes(factsOf(column).kind)),
)

const inCsv = (text: string) => parse(`${csvText(identifierCell(text))}\n`)[0]?.[0] ?? ''

describe('a cell of a product file', () => {
  it('says what was written into it, from a CSV and from a workbook', () => {
    fc.assert(
      fc.property(columns, texts, (column, text) => {
        expect(saidBy(column, inCsv(text), 'csv')).toBe(plainText(text))
        expect(saidBy(column, text, 'xlsx')).toBe(plainText(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is unchanged though its guard has come with it, or was lost, and though a spreadsheet has cut it', () => {
    fc.assert(
      fc.property(columns, texts, (column, text) => {
        expect(isUnchanged(column, text, text)).toBe(true)
        expect(isUnchanged(column, text, inCsv(text))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
    const long = 'x'.repeat(40_000)
    expect(isUnchanged('description', long, long.slice(0, 32_767))).toBe(true)
    expect(isUnchanged('description', long, long.slice(0, 1000))).toBe(false)
    expect(isUnchanged('description', long, '')).toBe(false)
  })

  it.each([
    ['price', '12.50', '12,5', true],
    ['price', '12.50', '12.51', false],
    ['onHand', '3', '3.0', true],
    ['status', 'Published', 'published', true],
    ['category', 'Kitchen > Cups', 'Kitchen>Cups', true],
    ['pictures', 'a.png, b.png', 'a.png;b.png', true],
    ['pictures', 'a.png, b.png', 'b.png, a.png', false],
    ['title', 'Cup', 'cup', false],
    ['title', 'Cup', '', false],
  ] as const)('of %s, %s and %s: the same is %s', (...[column, stored, cell, isSame]) => {
    expect(isUnchanged(column, stored, cell)).toBe(isSame)
  })

  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['1,234', null],
    ['1.234', '1.234'],
    ['1,234.50', null],
    ['-1', null],
    ['£1', null],
    ['', null],
  ])('reads the number %j as %j', (text, digits) => {
    expect(readDigits(text)).toBe(digits)
  })
})
