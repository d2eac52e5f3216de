import type { Paper } from '@/domain/papers/paper'

import { BARCODE_HEIGHT, drawBarcode } from './draw-barcode'
import type { Sheet } from './sheet'
import { GREY, MARGIN, STYLES } from './sheet'

/** The logo is drawn no larger than this, in points. */
const LOGO = [180, 54] as const
const CODE_WIDTH = 190

/** The logo, else the shop's name, on the left; name and address on the right. */
function drawSender(sheet: Sheet, { sender }: Paper, logo: Uint8Array | null): void {
  const top = sheet.y
  const [name = '', ...lines] = sender
  const half = sheet.innerWidth / 2
  if (logo) sheet.doc.image(Buffer.from(logo), MARGIN, top, { fit: [...LOGO] })
  const left = logo ? LOGO[1] : sheet.text(name, { x: MARGIN, y: top, width: half, style: 'title' })
  const box = { x: MARGIN + half, width: half, align: 'right' } as const
  let y = top
  if (logo) y += sheet.text(name, { ...box, y, style: 'strong' })
  for (const line of lines) y += sheet.text(line, { ...box, y, style: 'small', color: GREY })
  sheet.y = Math.max(top + left, y) + 22
}

/** The widest label, so that the values of all facts begin below each other. */
function labelWidth(sheet: Sheet, { facts }: Paper): number {
  return Math.max(0, ...facts.map(({ label }) => sheet.widthOf(label, 'body'))) + 10
}

/** Title, subject and facts on the left, the barcode on the right. */
function drawTitle(sheet: Sheet, paper: Paper): void {
  const { title, subject, facts, code } = paper
  const top = sheet.y
  const width = sheet.innerWidth - CODE_WIDTH - 12
  let y = top + sheet.text(`${title} ${subject}`, { x: MARGIN, y: top, width, style: 'title' }) + 4
  const indent = labelWidth(sheet, paper)
  for (const { label, value } of facts) {
    sheet.text(label, { x: MARGIN, y, width: indent, style: 'body', color: GREY })
    y += sheet.text(value, { x: MARGIN + indent, y, width: width - indent, style: 'body' })
  }
  if (code)
    drawBarcode(sheet, code, { x: sheet.right - CODE_WIDTH, y: top, width: CODE_WIDTH, align: 'right' })
  sheet.y = Math.max(y, code ? top + BARCODE_HEIGHT : 0) + STYLES.body.leading
}

/** The head of a paper's first page. */
export function drawHead(sheet: Sheet, paper: Paper, logo: Uint8Array | null): void {
  drawSender(sheet, paper, logo)
  drawTitle(sheet, paper)
}
