import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library'
import { readFileSync } from 'node:fs'

import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

import type { Picture } from './read-pdf'

/** From the package: it would fetch its code from the network otherwise. */
const WASM = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
prepareZXingModule({
  overrides: { wasmBinary: WASM.buffer.slice(WASM.byteOffset, WASM.byteOffset + WASM.byteLength) },
})

/** All barcodes of a picture, by the reader in C++. */
export async function readByCpp(picture: Picture): Promise<string[]> {
  const { data, width, height } = picture
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
    formats: ['Code128', 'EAN13', 'EAN8', 'UPCA', 'QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 50,
  })
  return found.map(({ text }) => text)
}

/** The one barcode of a part of a picture, by the reader in TypeScript; pixels from the upper left corner. */
export function readByTypeScript({ data, width, height }: Picture): string {
  const grey = new Uint8ClampedArray(width * height)
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = ((data[4 * at] ?? 0) + 2 * (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 4
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]])
  return new MultiFormatReader().decode(bitmap, hints).getText()
}
