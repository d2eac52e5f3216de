import { isUtf8 } from 'node:buffer'

import { parse } from 'csv-parse/sync'

import { byteDecoder } from '@/platform/byte-decoder'

import { decodeUtf16 } from './decode-utf16'
import { splitLines } from './split-lines'

/** One record of a CSV file: mostly a line, more when a quoted field contains line breaks. */
export interface CsvRecord {
  /** The number of its first line; the header is line 1. */
  line: number
  /** Its text in the file, for the report. */
  text: string
  /** Its fields; when it could not be read, `problem` holds the reason instead. */
  fields?: string[]
  problem?: string
  /** What separates the fields of this file. */
  delimiter?: string
}

export interface ReadOptions {
  /** A WHATWG label such as `windows-1252`; `utf-8` by default. */
  encoding?: string
  /** Detected from the first line by default. */
  delimiter?: string
}

interface PhysicalLine {
  line: number
  text: string
  isValid: boolean
}

/** A longer quoted field means a stray quote, which would swallow the rest of the file. */
const MAX_RECORD_LINES = 100
const NOT_UTF8 = 'the line is not valid UTF-8; name the file’s encoding to import it'
const DELIMITERS = [',', ';', '\t', '|'] as const

/** Decodes invalid UTF-8 for display, as the most likely other encoding. */
const fallback = byteDecoder('windows-1252')

/**
 * Reads the records of a CSV file, with one block in memory at a time. A record that cannot be read is answered with
 * its problem, and reading continues after it.
 * @throws FileRefusal when this is not a text file.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<CsvRecord[]> {
  const assembler = new Assembler(options.delimiter)
  const found = { isUtf16: false }
  let decode: ((block: Buffer) => Decoded[]) | undefined
  let line = 0
  for await (const block of splitLines(decodeUtf16(source, found))) {
    decode ??= makeDecoder(found.isUtf16 ? 'utf-8' : (options.encoding ?? 'utf-8'))
    const lines = decode(block).map((part) => ({ ...part, line: (line += 1) }))
    yield assembler.add(lines)
  }
  yield assembler.end()
}

type Decoded = Omit<PhysicalLine, 'line'>

function makeDecoder(encoding: string): (block: Buffer) => Decoded[] {
  const isUtf8File = new TextDecoder(encoding).encoding === 'utf-8'
  const decode = byteDecoder(encoding)
  if (!isUtf8File) return (block) => toLines(decode(block), true)
  return (block) => {
    if (isUtf8(block)) return toLines(block.toString('utf8'), true)
    return splitBytes(block).flatMap((bytes) =>
      isUtf8(bytes) ? toLines(bytes.toString('utf8'), true) : toLines(fallback(bytes), false),
    )
  }
}

function toLines(text: string, isValid: boolean): Decoded[] {
  const parts = text.split('\n')
  if (parts.at(-1) === '') parts.pop()
  return parts.map((part) => ({ text: part.endsWith('\r') ? part.slice(0, -1) : part, isValid }))
}

function splitBytes(block: Buffer): Buffer[] {
  const parts: Buffer[] = []
  let start = 0
  while (start < block.length) {
    const end = block.indexOf(10, start)
    const next = end === -1 ? block.length : end + 1
    parts.push(block.subarray(start, next))
    start = next
  }
  return parts
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1
  return count
}

/** The character that separates the most fields in a header. */
export function detectDelimiter(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** `="00124"` keeps the zeros of a code in spreadsheets; its quotes stand within the field, where CSV wants them doubled. */
function quoteFormulas(text: string, delimiter: string): string {
  return text
    .split(delimiter)
    .map((field) => field.replace(/^="([^"]*)"$/, '"=""$1"""'))
    .join(delimiter)
}

/** Spreadsheets name the separator in a line before the header. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i

/** Puts lines together to records. */
class Assembler {
  #delimiter: string | undefined
  #open: PhysicalLine[] = []
  #openQuotes = 0
  /** How many fields the header has. */
  #width: number | undefined

  constructor(delimiter?: string) {
    this.#delimiter = delimiter
  }

  add(lines: readonly PhysicalLine[]): CsvRecord[] {
    const records: CsvRecord[] = []
    this.#read([...lines].reverse(), records)
    return records
  }

  end(): CsvRecord[] {
    const records: CsvRecord[] = []
    while (this.#open.length > 0) this.#read(this.#giveUp(records), records)
    return records
  }

  /** Reads lines again, after a quote before them turned out to be stray; `waiting` holds them last first. */
  #read(waiting: PhysicalLine[], records: CsvRecord[]): void {
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      waiting.push(...this.#take(line, records))
    }
  }

  /** Takes the next line; answers lines that have to be read again. */
  #take(line: PhysicalLine, records: CsvRecord[]): PhysicalLine[] {
    const separator = line.line === 1 ? SEPARATOR_LINE.exec(line.text)?.[1] : undefined
    if (separator !== undefined) {
      this.#delimiter ??= separator
      return []
    }
    const quotes = countQuotes(line.text)
    if (this.#open.length === 0 && quotes % 2 === 0) {
      if (line.text.trim() !== '') this.#keep(this.#toRecord([line], quotes > 0), records)
      return []
    }
    this.#open.push(line)
    this.#openQuotes += quotes
    if (this.#openQuotes % 2 !== 0) return this.#open.length > MAX_RECORD_LINES ? this.#giveUp(records) : []
    const record = this.#toRecord(this.#open, true)
    // Two stray quotes look like one field over many lines: if the record does not fit, the first quote is stray.
    if (this.#open.length > 1 && !this.#fits(record)) return this.#giveUp(records)
    this.#keep(record, records)
    this.#close()
    return []
  }

  #fits({ fields }: CsvRecord): boolean {
    return fields !== undefined && (this.#width === undefined || fields.length === this.#width)
  }

  #keep(record: CsvRecord, records: CsvRecord[]): void {
    this.#width ??= record.fields?.length
    records.push(record)
  }

  #close(): void {
    this.#open = []
    this.#openQuotes = 0
  }

  /** Rejects the line with the stray quote; answers the lines after it, last first, which have to be read again. */
  #giveUp(records: CsvRecord[]): PhysicalLine[] {
    const [first, ...rest] = this.#open
    if (first) {
      const problem = first.isValid ? 'a quoted field is never closed' : NOT_UTF8
      records.push({ line: first.line, text: first.text, problem })
    }
    this.#close()
    return rest.reverse()
  }

  #toRecord(lines: readonly PhysicalLine[], isQuoted: boolean): CsvRecord {
    const text = lines.map((part) => part.text).join('\n')
    const record = { line: lines[0]?.line ?? 0, text }
    if (lines.some((part) => !part.isValid)) {
      return { ...record, problem: NOT_UTF8 }
    }
    if (text.includes('\0')) return { ...record, problem: 'the line contains zero bytes' }
    this.#delimiter ??= detectDelimiter(text)
    const delimiter = this.#delimiter
    return { ...record, delimiter, ...splitRecord(text, delimiter, isQuoted) }
  }
}

/** The fields of one record, or the reason why they cannot be read. */
export function splitRecord(
  text: string,
  delimiter: string,
  isQuoted = text.includes('"'),
): Pick<CsvRecord, 'fields' | 'problem'> {
  if (!isQuoted) return { fields: text.split(delimiter) }
  const fields = parseStrictly(text, delimiter) ?? parseStrictly(quoteFormulas(text, delimiter), delimiter)
  return fields ? { fields } : { problem: 'the quotes do not fit' }
}

function parseStrictly(text: string, delimiter: string): string[] | undefined {
  try {
    return parse(text, { delimiter, relaxColumnCount: true, recordDelimiter: ['\0'] })[0]
  } catch {
    return undefined
  }
}
