import { csvText } from '@/domain/spreadsheet-cell'

import type { Output, Source } from './bytes'
import type { FileFormat, NamedValue, WrittenField, WrittenValue } from './values'

/** The rows of a list that belong to some documents, as JSON. */
export interface ListBytes {
  bytes: Buffer
  /** Where those of each document begin; one more says where the last end. */
  starts: readonly number[]
}

/** A row that is being written. */
interface Writing {
  source: Source
  out: Output
  /** Its place among the rows that are written together. */
  row: number
  lists: readonly ListBytes[]
  /** What follows an amount. */
  currency: Buffer
}

/** Writes one value of the row, and says whether there is one. */
type Write = (writing: Writing) => boolean

/** What differs between the formats. */
interface Dialect {
  /** Before a value; `index` is its place in what it belongs to. */
  label: (name: string, index: number) => Buffer
  plain: Write
  empty: { money: Buffer }
  amount: Buffer
  json: (value: WrittenValue & { kind: 'json' }) => Write
  object: (parts: readonly Write[]) => Write
  list: (index: number) => Write
  open: Buffer
  close: Buffer
  currency: (code: string) => Buffer
}

const bytesOf = (text: string) => Buffer.from(text)
const NULL = bytesOf('null')

function putNext({ source, out }: Writing): void {
  const end = source.end()
  out.put(source.bytes, source.at, end)
  source.passTo(end)
}

const JSON_LINES: Dialect = {
  label: (name, index) => bytesOf(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`),
  plain: (writing) => {
    const isThere = !writing.source.isNull()
    putNext(writing)
    return isThere
  },
  empty: { money: NULL },
  amount: bytesOf('{"amount":'),
  json: () => (writing) => {
    const value = writing.source.take()
    writing.out.putText(JSON.stringify(value))
    return value !== null
  },
  object: (parts) => (writing) => {
    const { out } = writing
    const before = out.length
    out.put(OPEN)
    let isThere = false
    for (const part of parts) isThere = part(writing) || isThere
    if (isThere) {
      out.put(CLOSE)
      return true
    }
    out.length = before
    out.put(NULL)
    return false
  },
  list:
    (index) =>
    ({ lists, row, out }) => {
      const list = lists[index]
      if (list) out.put(list.bytes, list.starts[row], list.starts[row + 1])
      return true
    },
  open: bytesOf('{'),
  close: bytesOf('}\n'),
  currency: (code) => bytesOf(`,"currency":${JSON.stringify(code)}}`),
}
const OPEN = bytesOf('{')
const CLOSE = bytesOf('}')

const EMPTY_CELL = bytesOf('""')
const QUOTE = bytesOf('"')
const NOTHING = bytesOf('')

/** Bytes that a text begins with, and has, which no spreadsheet takes for more than a text: letters and digits of ASCII first. */
const BEGINS_HARMLESS = harmless(/^[a-z\d"]$/i)
const IS_HARMLESS = harmless(/^[^\\,;|]$/)

function harmless(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0))
}

function isHarmless({ bytes, at }: Source, end: number): boolean {
  if (BEGINS_HARMLESS[bytes[at + 1] ?? 0] !== 1) return false
  for (let n = at + 1; n < end - 1; n += 1) if (IS_HARMLESS[bytes[n] ?? 0] !== 1) return false
  return true
}

/** A text without anything to escape or guard is the same in both formats. */
function putTextCell(writing: Writing): void {
  const { source, out } = writing
  const end = source.end()
  if (isHarmless(source, end)) putNext(writing)
  else out.putText(csvText(source.take() as string))
}

const TABLE: Dialect = {
  label: (_name, index) => bytesOf(index === 0 ? '' : ','),
  plain: (writing) => {
    const { source, out } = writing
    if (source.isText()) {
      putTextCell(writing)
      return true
    }
    if (source.isNull()) {
      out.put(EMPTY_CELL)
      source.passTo(source.end())
      return false
    }
    const isTruth = source.isTruth()
    if (isTruth) out.put(QUOTE)
    putNext(writing)
    if (isTruth) out.put(QUOTE)
    return true
  },
  empty: { money: bytesOf('"",""') },
  amount: NOTHING,
  json:
    ({ cells }) =>
    ({ source, out }) => {
      const value = source.take()
      out.putText(cells(value))
      return value !== null
    },
  object: (parts) => (writing) => {
    for (const part of parts) part(writing)
    return true
  },
  list:
    (index) =>
    ({ lists, row, out }) => {
      const list = lists[index]
      if (list) out.putText(csvText(list.bytes.toString('utf8', list.starts[row], list.starts[row + 1])))
      return true
    },
  open: NOTHING,
  close: bytesOf('\n'),
  currency: (code) => bytesOf(`,${csvText(code)}`),
}

const DIALECTS: Readonly<Record<FileFormat, Dialect>> = { ndjson: JSON_LINES, csv: TABLE }

const moneyOf =
  ({ empty, amount }: Dialect): Write =>
  (writing) => {
    const { source, out, currency } = writing
    if (source.isNull()) {
      out.put(empty.money)
      source.passTo(source.end())
      return false
    }
    out.put(amount)
    putNext(writing)
    out.put(currency)
    return true
  }

function labelled(label: Buffer, write: Write): Write {
  return (writing) => {
    writing.out.put(label)
    return write(writing)
  }
}

function writeValue(dialect: Dialect, value: WrittenValue): Write {
  if (value.kind === 'plain') return dialect.plain
  if (value.kind === 'money') return moneyOf(dialect)
  return value.kind === 'json' ? dialect.json(value) : dialect.object(writeParts(dialect, value.parts))
}

const writeParts = (dialect: Dialect, parts: readonly NamedValue[]): Write[] =>
  parts.map(({ name, value }, index) => labelled(dialect.label(name, index), writeValue(dialect, value)))

/** Writes rows with these fields in one format. */
export interface RowWriter {
  write: (writing: Writing) => void
  /** What follows an amount in this currency. */
  currency: (code: string) => Buffer
}

/** How rows with these fields are written, each with the end of its line; within a list, with none. */
export function rowWriter(
  fields: readonly WrittenField[],
  format: FileFormat,
  { isLine }: { isLine: boolean },
): RowWriter {
  const dialect = DIALECTS[format]
  const close = isLine ? dialect.close : CLOSE
  let lists = 0
  const writes = fields.map(({ name, value }, index) => {
    const write = value.kind === 'list' ? dialect.list(lists++) : writeValue(dialect, value)
    return labelled(dialect.label(name, index), write)
  })
  const currencies = new Map<string, Buffer>()
  return {
    write(writing) {
      writing.out.put(dialect.open)
      for (const write of writes) write(writing)
      writing.out.put(close)
    },
    currency(code) {
      const known = currencies.get(code) ?? dialect.currency(code)
      currencies.set(code, known)
      return known
    },
  }
}
