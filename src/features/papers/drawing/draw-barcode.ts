import type { Barcode } from '@/domain/papers/barcode'

import type { Sheet } from './sheet'
import { INK, STYLES } from './sheet'

/** Readers need this much white on both sides, in modules. */
const QUIET = 10
/** The width of a module in points: from 0.19 mm, which scanners read, to 0.33 mm. */
const [NARROWEST, WIDEST] = [0.54, 0.94]
const BAR_HEIGHT = 26
const GAP = 1.5

/** How high a barcode is with its text. */
export const BARCODE_HEIGHT = BAR_HEIGHT + GAP + STYLES.small.leading

interface Place {
  readonly x: number
  readonly y: number
  /** It is drawn no wider than this, unless its bars would be too narrow to be read. */
  readonly width: number
  readonly align?: 'left' | 'right'
}

/** Draws a barcode with its text, black on white whatever is below it. */
export function drawBarcode(sheet: Sheet, code: Barcode, { x, y, width, align = 'left' }: Place): void {
  const bars = sheet.barsOf(code)
  const modules = bars.reduce((sum, bar) => sum + bar, 2 * QUIET)
  const module = Math.min(WIDEST, Math.max(NARROWEST, width / modules))
  const whole = modules * module
  const left = align === 'right' ? x + width - whole : x
  const { doc } = sheet
  doc.rect(left, y, whole, BARCODE_HEIGHT).fill('#ffffff')
  let at = left + QUIET * module
  bars.forEach((bar, index) => {
    if (index % 2 === 0) doc.rect(at, y, bar * module, BAR_HEIGHT)
    at += bar * module
  })
  doc.fill('#000000')
  const box = { x: left, y: y + BAR_HEIGHT + GAP, width: whole, style: 'small', align: 'center' } as const
  sheet.text(code.text, { ...box, color: INK })
}
