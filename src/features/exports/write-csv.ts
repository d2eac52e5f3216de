import type { SpreadsheetCell } from '@/domain/spreadsheet-cell'
import { csvRow, csvText, identifierCell } from '@/domain/spreadsheet-cell'

/** Excel takes a file without it for one of its system's old code page; LibreOffice and programs skip it. */
const BYTE_ORDER_MARK = '\ufeff'

const encoder = new TextEncoder()

/** A number stays without quotes, as digits with a decimal point. */
function fieldOf(cell: SpreadsheetCell): string {
  if (cell === null) return ''
  if (cell.as === 'number') return cell.digits
  return csvText(cell.as === 'identifier' ? identifierCell(cell.text) : cell.text)
}

/** A CSV file of rows, its header first, in UTF-8 with commas: some rows at a time. */
export async function* writeCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly SpreadsheetCell[])[]>,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(BYTE_ORDER_MARK + csvRow(header))
  for await (const some of rows)
    yield encoder.encode(some.map((cells) => `${cells.map(fieldOf).join(',')}\n`).join(''))
}
