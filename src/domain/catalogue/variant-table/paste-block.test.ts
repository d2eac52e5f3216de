import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isBlock, readBlock } from './paste-block'

/** As spreadsheets copy a cell. */
const copied = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('a block that was copied from a spreadsheet', () => {
  it('has the cells that were copied, whatever stands in them', () => {
    const cell = fc.stringMatching(/^[a-z0-9 "\t\n,.£]*$/).map((text) => text.trim())
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // A line that is empty as a whole, at the end, is what spreadsheets add.
      .filter((lines) => lines.at(-1)?.join('') !== '')
    fc.assert(
      fc.property(block, fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.map((line) => line.map(copied).join('\t')).join(end) + end
        expect(readBlock(text)).toEqual(lines.map((line) => line.map((each) => each.trim())))
      }),
    )
  })

  it('takes a quote that is never closed for a sign', () => {
    expect(readBlock('12"\t"5\nx\ty')).toEqual([
      ['12"', '"5'],
      ['x', 'y'],
    ])
  })

  it('is told from the text of one cell', () => {
    expect(['12.50', '12.50\n', 'a\tb', 'a\nb'].map(isBlock)).toEqual([false, false, true, true])
  })
})
