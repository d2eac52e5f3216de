import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { csvRow, guardCell, identifierCell, restoreCell, restoreIdentifier } from './spreadsheet-cell'

const pieces = fc.constantFrom(
  ...['=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '|', ' ', '1', '.5', 'A', '＝', '-5', '1+1'],
)
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

describe('a cell of a file for spreadsheets', () => {
  it('begins with nothing that would run there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([',', ';', '\t', '|'])('is no formula when the file is split at %j instead', (delimiter) => {
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const line = csvRow([7, one, two])
        const rows = parse(line, { delimiter, quote: false, relaxColumnCount: true })
        for (const cell of rows.flat()) {
          expect(cell.slice(0, 4).trimStart().replace(/^"+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        expect(restoreCell(guardCell(text))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps an identifier, with apostrophes of its own too', () => {
    const numbers = fc.constantFrom('00123', '1E5', '3-4', "'00123", "''1E5", 'A1', '12345678901234')
    fc.assert(
      fc.property(fc.oneof(numbers, texts), (text) => {
        expect(restoreIdentifier(restoreCell(guardCell(identifierCell(text))))).toBe(text)
      }),
    )
  })

  it('shows what was put before a formula, and leaves the rest alone', () => {
    expect(guardCell('1,22,MUG,5,12/1/2010')).toBe('1,22,MUG,5,12/1/2010')
    expect(guardCell('C1,22,MUG,-5,12/1/2010')).toBe("C1,22,MUG,'-5,12/1/2010")
    expect(guardCell('1;=HYPERLINK("x")')).toBe(`1;'=HYPERLINK("x")`)
  })
})
