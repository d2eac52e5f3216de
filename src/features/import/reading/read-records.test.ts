import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { FileRefusal } from './file-refusal'
import type { CsvRecord } from './read-records'
import { readRecords } from './read-records'

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (let n = 0; start < bytes.length; n += 1) {
    const end = start + (sizes[n % sizes.length] ?? bytes.length)
    yield bytes.subarray(start, end)
    start = end
  }
}

async function read(bytes: Buffer, sizes: readonly number[] = [bytes.length + 1], encoding = 'utf-8') {
  const records: CsvRecord[] = []
  for await (const part of readRecords(cut(bytes, sizes), { encoding })) records.push(...part)
  return records
}

/** The records, or the refusal of the file; both must not depend on where the bytes are cut. */
async function outcomeOf(bytes: Buffer, sizes?: readonly number[], encoding?: string) {
  try {
    return await read(bytes, sizes, encoding)
  } catch (error) {
    if (error instanceof FileRefusal) return error.message
    throw error
  }
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })

/** Bytes that mean something to the reader, and some that are no UTF-8. */
const pieces = fc.constantFrom('"', ',', ';', '\n', '\r\n', '\r', ' ', 'a', '\0', 'é', '€', '😀', '\ufeff')
const wildBytes = fc
  .array(
    fc.oneof(
      pieces.map((text) => Buffer.from(text)),
      fc.constantFrom(0x80, 0xc3, 0xe9, 0xff).map((byte) => Buffer.from([byte])),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => Buffer.concat(parts))

describe('the records of a file', () => {
  it.each(['utf-8', 'windows-1252'])('in %s are the same wherever its bytes are cut', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(wildBytes, chunkSizes, async (bytes, sizes) => {
        expect(await outcomeOf(bytes, sizes, encoding)).toEqual(await outcomeOf(bytes, undefined, encoding))
      }),
      { numRuns: 500 },
    )
  })

  it('hold every line once: what no record holds is blank', async () => {
    await fc.assert(
      fc.asyncProperty(wildBytes, async (bytes) => {
        const text = bytes.toString('latin1').replace(/^(ÿþ|þÿ|ï»¿)+/, '')
        const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
        const left = new Map(lines.map((line, index) => [index + 1, line]))
        for (const record of await read(Buffer.from(text, 'latin1'), undefined, 'windows-1252')) {
          record.text.split('\n').forEach((_, offset) => {
            expect(left.delete(record.line + offset)).toBe(true)
          })
        }
        expect([...left.values()].filter((line) => line.trim() !== '')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

const HEADER = ['InvoiceNo', 'StockCode', 'Description']
const fieldTexts = fc
  .array(fc.oneof(pieces, fc.constantFrom('MUG', "O'Neil", '|', '\t')), { maxLength: 8 })
  .map((parts) => parts.join('').replaceAll('\0', '').replace(/\r+\n/g, '\n'))
// The first says something: a line of blanks is none.
const rows = fc.array(fc.tuple(fc.constantFrom('1', 'C2', 'é'), fieldTexts, fieldTexts), { maxLength: 8 })

interface Style {
  delimiter: string
  lineEnd: string
  isQuotedAll: boolean
  hasMark: boolean
  endsWithLineEnd: boolean
}

const styles: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  isQuotedAll: fc.boolean(),
  hasMark: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
})

function write(records: readonly (readonly string[])[], style: Style): Buffer {
  const field = (text: string) =>
    style.isQuotedAll || /["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = records.map((record) => record.map(field).join(style.delimiter))
  const text = lines.join(style.lineEnd) + (style.endsWithLineEnd ? style.lineEnd : '')
  return Buffer.from(`${style.hasMark ? '\ufeff' : ''}${text}`)
}

describe('a field', () => {
  it('comes back as it was, whatever is quoted, separated and cut how', async () => {
    await fc.assert(
      fc.asyncProperty(rows, styles, chunkSizes, async (records, style, sizes) => {
        const found = await read(write([HEADER, ...records], style), sizes)
        expect(found.map(({ fields }) => fields)).toEqual([HEADER, ...records])
      }),
      { numRuns: 500 },
    )
  })

  it('that is never closed costs its own line alone, however long the file is', async () => {
    const lines = ['a,b', '1,"open', ...Array.from({ length: 500 }, (_, n) => `${n},x`)]
    const found = await read(Buffer.from(lines.join('\n')))
    expect(found.filter(({ problem }) => problem !== undefined).map(({ line }) => line)).toEqual([2])
    expect(found).toHaveLength(lines.length)
  })

  it('that is never closed does not swallow the sound lines before the next of its kind', async () => {
    const lines = ['a,b', '1,"open', '2,x', '3,y', '4,"open', '5,"closed",', '6,z']
    const found = await read(Buffer.from(lines.join('\n')))
    expect(found.map(({ line, fields }) => [line, fields?.length ?? 0])).toEqual([
      ...[
        [1, 2],
        [2, 0],
        [3, 2],
        [4, 2],
        [5, 0],
        [6, 3],
        [7, 2],
      ],
    ])
  })
})
