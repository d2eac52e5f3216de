import type { ReadTexts, Texts } from '@/platform/database/stream-rows'

import { Output, Source } from './bytes'
import type { ListShape, Shape } from './shape'
import type { ListBytes, RowWriter } from './write'
import { rowWriter } from './write'
import type { FileFormat } from './values'

/** Of a row, as a first guess. */
const ROW_BYTES = 1024

/** Rows of a table with what belongs to them. */
interface ReadRows {
  rows: readonly Texts[]
  lists: readonly ListBytes[]
  /** Of the amounts of each row. */
  currencies: readonly string[]
}

/** Writes rows one behind another; `starts` says where each begins, and where the last ends. */
function writeRows(shape: Shape, writer: RowWriter, { rows, lists, currencies }: ReadRows) {
  const out = new Output(rows.length * ROW_BYTES)
  const source = new Source()
  const starts: number[] = []
  for (const [row, texts] of rows.entries()) {
    starts.push(out.length)
    source.load(shape.valuesOf(texts))
    writer.write({ source, out, row, lists, currency: writer.currency(currencies[row] ?? '') })
  }
  starts.push(out.length)
  return { bytes: out.bytes, starts }
}

const COMMA = Buffer.from(',')
const OPEN = Buffer.from('[')
const CLOSE = Buffer.from(']')

/** Lists of JSON of rows that come by their places among so many documents. */
function joinLists({ bytes, starts }: ListBytes, places: readonly number[], documents: number): ListBytes {
  const out = new Output(bytes.length + places.length + documents * 2)
  const ends: number[] = []
  let row = 0
  for (let document = 0; document < documents; document += 1) {
    ends.push(out.length)
    out.put(OPEN)
    for (const first = row; places[row] === document; row += 1) {
      if (row > first) out.put(COMMA)
      out.put(bytes, starts[row], starts[row + 1])
    }
    out.put(CLOSE)
  }
  ends.push(out.length)
  return { bytes: out.bytes, starts: ends }
}

interface Parents {
  ids: readonly (string | null)[]
  currencies: readonly string[]
}

/** Rows of a list, with the place of their document first. */
const placeOf = (row: Texts | undefined) => Number(row?.[0]) - 1

async function readList(
  read: ReadTexts,
  { select, shape }: ListShape,
  { ids, currencies }: Parents,
): Promise<ListBytes> {
  // Those of one document stay in their order.
  const rows = (await read(select, [ids])).toSorted((a, b) => placeOf(a) - placeOf(b))
  const places = rows.map(placeOf)
  const inherited = places.map((place) => currencies[place] ?? '')
  const complete = await readLists(read, shape, { rows, inherited })
  const writer = rowWriter(shape.fields, 'ndjson', { isLine: false })
  return joinLists(writeRows(shape, writer, complete), places, ids.length)
}

/** Reads what belongs to rows, by one select for each of their lists. */
async function readLists(
  read: ReadTexts,
  shape: Shape,
  { rows, inherited }: { rows: readonly Texts[]; inherited: readonly string[] },
): Promise<ReadRows> {
  const { idAt, currencyAt } = shape
  const currencies = currencyAt === null ? inherited : rows.map((row) => row[currencyAt] ?? '')
  const lists: ListBytes[] = []
  if (idAt === null) return { rows, lists, currencies }
  const ids = rows.map((row) => row[idAt] ?? null)
  for (const list of shape.lists) lists.push(await readList(read, list, { ids, currencies }))
  return { rows, lists, currencies }
}

/** Completes rows of the shape by what belongs to them, and gives what writes them, for when they are wanted. */
export function fileWriter(
  shape: Shape,
  format: FileFormat,
): (rows: readonly Texts[], read: ReadTexts) => Promise<() => Buffer> {
  const writer = rowWriter(shape.fields, format, { isLine: true })
  return async (rows, read) => {
    const complete = await readLists(read, shape, { rows, inherited: [] })
    return () => writeRows(shape, writer, complete).bytes
  }
}
