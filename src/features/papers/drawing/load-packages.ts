import type { Barcode } from '@/domain/papers/barcode'
import { loadSquaresOf } from '@/platform/codes/qr-code'

/** Bars and spaces of a barcode in turn, beginning with a bar, in modules. */
export type BarsOf = (code: Barcode) => readonly number[]

/** The packages that draw. Only the first paper loads them: they take 9 MB of heap, and most processes draw none. */
export async function loadPackages() {
  const [{ default: PDFDocument }, { default: bwip }, squaresOf] = await Promise.all([
    import('pdfkit'),
    import('bwip-js/node'),
    loadSquaresOf(),
  ])
  const barsOf: BarsOf = ({ kind, text }) => {
    const [symbol] = bwip.raw(kind, text)
    if (symbol === undefined || !('sbs' in symbol)) throw new Error(`${kind} is no barcode of bars`)
    return symbol.sbs
  }
  return { PDFDocument, barsOf, squaresOf }
}
