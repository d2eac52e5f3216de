import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

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

/** What hides in the hostile files below, and must be in no file that is kept. */
export const HIDDEN = 'alert("hidden in a picture")'
const PAGE = Buffer.from(`<!doctype html><script>${HIDDEN}</script>`)
/** The end of an archive: those who unpack look for it there. */
const ARCHIVE = Buffer.concat([
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.from(HIDDEN),
  Buffer.from('PK\u0005\u0006', 'latin1'),
  Buffer.alloc(18),
])

export const SCRIPTED_SVG = Buffer.from(
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${HIDDEN}</script></svg>`,
)

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** After its signature and its head, which have fixed lengths, a PNG may have texts. */
function inPngText(png: Buffer): Buffer {
  const text = pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), PAGE]))
  return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)])
}

/** After its first two bytes a JPEG may have comments. */
function inJpegComment(jpeg: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(PAGE.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, PAGE, jpeg.subarray(2)])
}

/** In front of its end a GIF may have comments, in blocks of up to 255 bytes. */
function inGifComment(gif: Buffer): Buffer {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, PAGE.length]), PAGE, Buffer.from([0])])
  return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)])
}

/** Pictures that are something else as well. */
export async function makePolyglots(): Promise<Record<string, Buffer>> {
  const [png, jpeg, gif, webp, avif] = await Promise.all(
    (['png', 'jpeg', 'gif', 'webp', 'avif'] as const).map((format) =>
      makePicture(format, { width: 200, height: 100 }),
    ),
  )
  if (!png || !jpeg || !gif || !webp || !avif) throw new Error('a picture is missing')
  return {
    'a PNG with a page behind it': Buffer.concat([png, PAGE]),
    'a PNG with a page in a text': inPngText(png),
    'a JPEG with an archive behind it': Buffer.concat([jpeg, ARCHIVE]),
    'a JPEG with a page in a comment': inJpegComment(jpeg),
    'a GIF with a script behind it': Buffer.concat([gif, Buffer.from(`*/=1;${HIDDEN}`)]),
    'a GIF with a page in a comment': inGifComment(gif),
    'a WebP with an archive behind it': Buffer.concat([webp, ARCHIVE]),
    'an AVIF with a page behind it': Buffer.concat([avif, PAGE]),
  }
}

/** A few hundred bytes that claim a picture of this size. */
export function makePngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')
  const rows = deflateSync(Buffer.alloc(100_000))
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Frames of this size, with next to nothing in each. */
export function makeGifBomb({ side, frames }: { side: number; frames: number }): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff', 'latin1')
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0x44, 1, 0])
  for (const [part, at] of [
    [head, 6],
    [frame, 5],
  ] as const) {
    part.writeUInt16LE(side, at)
    part.writeUInt16LE(side, at + 2)
  }
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

/** As a phone takes it: lying on its side, with where it was taken. Upright it is 100 wide and 200 high, its top half white. */
export function makePhonePicture(): Promise<Buffer> {
  const white = { create: { width: 100, height: 100, channels: 3, background: '#ffffff' } } as const
  return sharp({ create: { width: 200, height: 100, channels: 3, background: '#000000' } })
    .composite([{ input: white, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: HIDDEN }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}
