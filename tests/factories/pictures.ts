import { randomBytes } from 'node:crypto'

import sharp from 'sharp'

/** A real picture of the given size, in one colour. */
export function makePicture(
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif',
  { width = 2000, height = 1000 }: { width?: number; height?: number } = {},
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0f766e' } })
    .toFormat(format)
    .toBuffer()
}

/** Noise that is not compressed: far above the limit of an upload. */
export function makeLargePicture(): Promise<Buffer> {
  const side = 2000
  return sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

export interface UploadFile {
  name: string
  data: Buffer
  mimetype: string
  size: number
}

/** A file as a sender describes it, truthfully or not. */
export function asUpload(data: Buffer, name: string, mimetype: string): UploadFile {
  return { name, data, mimetype, size: data.length }
}
