import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'

import { CsvError, parse } from 'csv-parse'

import { byteDecoder } from '@/platform/byte-decoder'

import type { Table, TableRow } from './table'
import { assertRoom, isBlank, unreadable } from './table'

const MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** A file's text: by its mark, else as UTF-8 where it is that, else as Windows writes it in Western Europe. */
function textOf(bytes: Uint8Array): string {
  const mark = MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) return new TextDecoder(mark.encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return byteDecoder('windows-1252')(bytes)
    throw error
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const
/** A line that tells Excel how the others are divided. */
const SAYS_DELIMITER = /^"?sep=([,;\t|])"?\r?\n/i

/** The sign that divides the heads most often, outside of quotes. */
function delimiterOf(text: string): string {
  const heads = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? ''
  const counted = DELIMITERS.map((mark) => ({ mark, count: heads.split(mark).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

/** Bytes that are read before others of the process have a turn. */
const PIECE = 128 * 1024

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE)
    await others()
  }
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

/**
 * Reads a CSV file, whatever its encoding, its line ends and the sign between its cells.
 * @throws DomainError `VALIDATION_ERROR` for one whose quotes do not close; `PAYLOAD_TOO_LARGE`.
 */
export async function readCsv(bytes: Uint8Array): Promise<Table> {
  const whole = textOf(bytes)
  const said = SAYS_DELIMITER.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  if (text.includes('\0')) throw unreadable('This is no CSV or XLSX file.')
  const delimiter = said?.[1] ?? delimiterOf(text)
  const parser = parse({
    delimiter,
    relax_column_count: true,
    info: true,
    bom: true,
    skip_empty_lines: false,
  })
  Readable.from(piecesOf(text)).pipe(parser)
  const rows: TableRow[] = []
  // The parser counts from the line behind the one that names the delimiter.
  const skipped = said ? 1 : 0
  let line = 1 + skipped
  try {
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      if (!isBlank(record)) rows.push({ line, cells: record })
      line = info.lines + 1 + skipped
      assertRoom(rows)
    }
  } catch (error) {
    // By its class: not all of its codes have the same prefix.
    if (error instanceof CsvError)
      throw unreadable(
        `The quotes on line ${String(line)} do not fit: save the file again as CSV or XLSX.`,
        error,
      )
    throw error
  }
  return { form: 'csv', rows }
}
