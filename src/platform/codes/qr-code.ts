/** The rows of a QR code, error correction M: whether each square is black. */
export type SquaresOf = (text: string) => readonly (readonly boolean[])[]

/** The package is loaded with the first code: most processes draw none. */
const loadPackage = async () => (await import('bwip-js/node')).default

const QR = { bcid: 'qrcode', eclevel: 'M' } as const

/** Loads what makes QR codes. */
export async function loadSquaresOf(): Promise<SquaresOf> {
  const bwip = await loadPackage()
  return (text) => {
    const [symbol] = bwip.raw(QR.bcid, text, `eclevel=${QR.eclevel}`)
    if (symbol === undefined || !('pixs' in symbol)) throw new Error('a QR code has squares')
    const { pixs, pixx } = symbol
    return Array.from({ length: pixs.length / pixx }, (_, row) =>
      pixs.slice(row * pixx, (row + 1) * pixx).map((square) => square !== 0),
    )
  }
}

/** A square of the code is six pixels wide, so that it is sharp where it is shown at half of its size. */
const SCALE = 3
/** The white that readers need around it: four squares, in units of the scale. */
const QUIET = 8

/** A picture of which screens show two pixels as one. */
export interface CodePicture {
  readonly png: Buffer
  /** How wide and high it is shown, in CSS pixels. */
  readonly side: number
}

/** A QR code as PNG, on white with its margin. The same text is the same bytes. */
export async function qrPicture(text: string): Promise<CodePicture> {
  const bwip = await loadPackage()
  const png = await bwip.toBuffer({ ...QR, text, scale: SCALE, padding: QUIET, backgroundcolor: 'FFFFFF' })
  const WIDTH_AT = 16
  return { png, side: png.readUInt32BE(WIDTH_AT) / 2 }
}
