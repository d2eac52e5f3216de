import type { Block, TableCell, TableColumn, TableRow } from '@/domain/papers/paper'

import { BARCODE_HEIGHT, drawBarcode } from './draw-barcode'
import type { Pages } from './pages'
import type { Sheet } from './sheet'
import { GREY, MARGIN, STYLES } from './sheet'

type Table = Extract<Block, { kind: 'table' }>

/** Between cells, and above and below their texts. */
const [GUTTER, PADDING] = [8, 4]

interface Column extends TableColumn {
  readonly x: number
  readonly width: number
}

function placed(sheet: Sheet, columns: readonly TableColumn[]): Column[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const free = sheet.innerWidth - GUTTER * (columns.length - 1)
  let x = MARGIN
  return columns.map((column) => {
    const width = (free * column.share) / shares
    const at = { ...column, x, width }
    x += width + GUTTER
    return at
  })
}

function cellHeight(sheet: Sheet, { text, details = [], code }: TableCell, width: number): number {
  const heights = [
    text === '' ? 0 : sheet.heightOf(text, 'body', width),
    ...details.map((detail) => sheet.heightOf(detail, 'small', width)),
    code ? BARCODE_HEIGHT : 0,
  ]
  return heights.reduce((sum, height) => sum + height, 0)
}

function drawCell(sheet: Sheet, { text, details = [], code }: TableCell, column: Column): void {
  const { x, width, align = 'left' } = column
  let y = sheet.y + PADDING
  if (text !== '') y += sheet.text(text, { x, y, width, style: 'body', align })
  for (const detail of details) y += sheet.text(detail, { x, y, width, style: 'small', align, color: GREY })
  if (code) drawBarcode(sheet, code, { x, y, width, align })
}

function rowHeight(sheet: Sheet, { cells }: TableRow, columns: readonly Column[]): number {
  const heights = cells.map((cell, index) => cellHeight(sheet, cell, columns[index]?.width ?? 0))
  return Math.max(...heights) + 2 * PADDING
}

function drawRow(sheet: Sheet, row: TableRow, columns: readonly Column[]): void {
  row.cells.forEach((cell, index) => {
    const column = columns[index]
    if (column) drawCell(sheet, cell, column)
  })
  sheet.y += rowHeight(sheet, row, columns)
  sheet.rule(sheet.y)
}

function drawHeadings(sheet: Sheet, columns: readonly Column[]): void {
  const heights = columns.map(({ heading, x, width, align = 'left' }) =>
    sheet.text(heading, { x, y: sheet.y, width, style: 'heading', align, color: GREY }),
  )
  sheet.y += Math.max(...heights) + 2
  sheet.rule(sheet.y, GREY)
}

const SUM_HEIGHT = STYLES.strong.leading + 2 * PADDING

/** The sum at the end of a page, or at the beginning of the next. */
function drawSum(sheet: Sheet, label: string, value: string): void {
  const y = sheet.y + PADDING
  const valueWidth = sheet.widthOf(value, 'strong')
  const labelWidth = sheet.innerWidth - valueWidth - GUTTER
  sheet.text(label, { x: MARGIN, y, width: labelWidth, style: 'small', align: 'right', color: GREY })
  sheet.text(value, { x: sheet.right - valueWidth, y, width: valueWidth + 1, style: 'strong' })
  sheet.y += SUM_HEIGHT
  sheet.rule(sheet.y)
}

/** Draws a table over as many pages as it needs: each begins with its headings, and where it carries sums, with the sum so far. */
export function drawTable(pages: Pages, { columns: declared, rows, carried }: Table): void {
  const { sheet } = pages
  const columns = placed(sheet, declared)
  const first = rows[0]
  pages.makeRoom(SUM_HEIGHT + (first ? rowHeight(sheet, first, columns) : 0) + SUM_HEIGHT)
  drawHeadings(sheet, columns)
  let running: string | undefined
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1
    const needed = rowHeight(sheet, row, columns) + (isLast || !carried ? 0 : SUM_HEIGHT)
    if (!pages.hasRoom(needed)) {
      if (carried && running !== undefined) drawSum(sheet, carried.over, running)
      pages.next()
      drawHeadings(sheet, columns)
      if (carried && running !== undefined) drawSum(sheet, carried.forward, running)
    }
    drawRow(sheet, row, columns)
    running = row.running
  })
  sheet.y += 10
}
