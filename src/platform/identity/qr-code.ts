import { encode } from 'uqr'

/** A QR code to draw: `path` is for an SVG whose view box is `size` by `size`, with the quiet zone that scanners need. */
export interface QrCode {
  size: number
  path: string
}

const QUIET_ZONE = 4

/** The QR code of a text. */
export function drawQrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  )
  return { size, path: squares.join('') }
}
