import type { Block } from '@/domain/papers/paper'

import type { Pages } from './pages'
import type { Sheet } from './sheet'
import { GREY, MARGIN, STYLES } from './sheet'

type Transfer = Extract<Block, { kind: 'transfer' }>

/** The side of a code in points, without its margin: 26 mm, which telephones read from a hand's width. */
const SIDE = 74
/** Readers need this much white around it, in squares. */
const QUIET = 4
/** Between the code and what is below it. */
const GAP = 8

/** Draws a QR code, black on white whatever is below it. Squares of a row that touch are one, so that no gap shows between them. */
function drawSquares(sheet: Sheet, text: string, { x, y }: { x: number; y: number }): void {
  const rows = sheet.squaresOf(text)
  const square = SIDE / rows.length
  const { doc } = sheet
  const margin = QUIET * square
  doc.rect(x - margin, y - margin, SIDE + 2 * margin, SIDE + 2 * margin).fill('#ffffff')
  rows.forEach((row, down) => {
    row.forEach((isBlack, right) => {
      if (!isBlack || row[right - 1] === true) return
      const end = row.indexOf(false, right)
      const length = (end === -1 ? row.length : end) - right
      doc.rect(x + right * square, y + down * square, length * square, square)
    })
  })
  doc.fill('#000000')
}

/** Draws how something is paid by transfer: label and value below each other, and a code for banking apps at the right. */
export function drawTransfer(pages: Pages, { heading, rows, code }: Transfer): void {
  const { sheet } = pages
  const { leading } = STYLES.body
  const listed = STYLES.heading.leading + rows.length * leading
  const height = Math.max(listed, code ? SIDE + GAP + STYLES.small.leading : 0)
  pages.makeRoom(height)
  const top = sheet.y
  const width = sheet.innerWidth - SIDE - 24
  let y = top + sheet.text(heading, { x: MARGIN, y: top, width, style: 'heading', color: GREY })
  const indent = Math.max(...rows.map(({ label }) => sheet.widthOf(label, 'body'))) + 10
  for (const { label, value } of rows) {
    sheet.text(label, { x: MARGIN, y, width: indent, style: 'body', color: GREY })
    y += sheet.text(value, { x: MARGIN + indent, y, width: width - indent, style: 'body' })
  }
  if (code) {
    const x = sheet.right - SIDE - 10
    drawSquares(sheet, code.text, { x, y: top })
    const below = { x: x - 20, y: top + SIDE + GAP, width: SIDE + 40, align: 'center', color: GREY } as const
    sheet.text(code.caption, { ...below, style: 'small' })
  }
  sheet.y = Math.max(y, top + height) + 8
}
