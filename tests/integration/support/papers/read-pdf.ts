import { createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const open = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise

/** The text of each page, as another program extracts it: pieces of a line are joined as they are. */
export async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  const document = await open(bytes)
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  return pages
}

/** Files within a PDF, as another program finds them: texts by their names. */
export async function attachmentsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const found = (await (await open(bytes)).getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  > | null
  return Object.fromEntries(
    Object.values(found ?? {}).map(({ filename, content }) => [
      filename,
      Buffer.from(content).toString('utf8'),
    ]),
  )
}

/** The metadata of a PDF as they are in the file, which PDF/A does not compress. */
export function metadataOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  return text.slice(text.indexOf('<x:xmpmeta'), text.indexOf('</x:xmpmeta>') + '</x:xmpmeta>'.length)
}

/** Pixels of a page, four bytes each. */
export interface Picture {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** A picture file as it is shown. */
export async function pixelsOf(file: Buffer): Promise<Picture> {
  const image = await loadImage(file)
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { data: context.getImageData(0, 0, width, height).data, width, height }
}

/** A page as a scanner sees it: at 300 dots an inch. */
export async function pictureOfPage(bytes: Uint8Array, number: number): Promise<Picture> {
  const page = await (await open(bytes)).getPage(number)
  const viewport = page.getViewport({ scale: 300 / 72 })
  const width = Math.ceil(viewport.width)
  const height = Math.ceil(viewport.height)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise
  const { data } = context.getImageData(0, 0, width, height)
  return { data, width, height }
}
