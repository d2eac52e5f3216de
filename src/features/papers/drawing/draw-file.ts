import type { Block, PaperFile, TextColumn, TotalRow } from '@/domain/papers/paper'

import { drawHead } from './draw-head'
import { drawTable } from './draw-table'
import { drawTransfer } from './draw-transfer'
import { FONT_NAMES, fontBytes } from './fonts'
import { loadPackages } from './load-packages'
import { attachInvoice, escapeMetadata } from './metadata'
import { Pages } from './pages'
import type { Document } from './sheet'
import { GREY, MARGIN, Sheet, STYLES } from './sheet'

const GUTTER = 16

function columnHeight(sheet: Sheet, { heading, lines }: TextColumn, width: number): number {
  const heights = lines.map((line) => sheet.heightOf(line, 'body', width))
  return heights.reduce((sum, height) => sum + height, heading === undefined ? 0 : STYLES.heading.leading)
}

function drawColumns(pages: Pages, columns: readonly TextColumn[]): void {
  const { sheet } = pages
  const width = (sheet.innerWidth - GUTTER * (columns.length - 1)) / columns.length
  const height = Math.max(0, ...columns.map((column) => columnHeight(sheet, column, width)))
  pages.makeRoom(height)
  columns.forEach(({ heading, lines }, index) => {
    const x = MARGIN + index * (width + GUTTER)
    let { y } = sheet
    if (heading !== undefined) y += sheet.text(heading, { x, y, width, style: 'heading', color: GREY })
    for (const line of lines) y += sheet.text(line, { x, y, width, style: 'body' })
  })
  sheet.y += height + 14
}

function drawTotals(pages: Pages, rows: readonly TotalRow[]): void {
  const { sheet } = pages
  const width = sheet.innerWidth / 2
  const x = MARGIN + width
  // What sums up stays together.
  pages.makeRoom(rows.length * STYLES.body.leading + 8)
  for (const { label, value, isStrong = false } of rows) {
    const style = isStrong ? 'strong' : 'body'
    const valueWidth = sheet.widthOf(value, style)
    sheet.text(value, { x: sheet.right - valueWidth, y: sheet.y, width: valueWidth + 1, style })
    sheet.y += sheet.text(label, { x, y: sheet.y, width: width - valueWidth - 8, style })
  }
  sheet.y += 10
}

function drawText(pages: Pages, { text, style }: Extract<Block, { kind: 'text' }>): void {
  const { sheet } = pages
  for (const line of sheet.wrap(text, style, sheet.innerWidth)) {
    pages.makeRoom(STYLES[style].leading)
    sheet.y += sheet.text(line, { x: MARGIN, y: sheet.y, width: sheet.innerWidth, style })
  }
  sheet.y += style === 'heading' ? 0 : 8
}

function drawBlock(pages: Pages, block: Block): void {
  switch (block.kind) {
    case 'columns':
      drawColumns(pages, block.columns)
      break
    case 'table':
      drawTable(pages, block)
      break
    case 'totals':
      drawTotals(pages, block.rows)
      break
    case 'transfer':
      drawTransfer(pages, block)
      break
    case 'text':
      drawText(pages, block)
      break
  }
}

type Packages = Awaited<ReturnType<typeof loadPackages>>

function begin({ PDFDocument }: Packages, { title, author, asOf, papers, attachment }: PaperFile): Document {
  const at = new Date(asOf)
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    lang: papers[0]?.language ?? 'en',
    displayTitle: true,
    // None before ours: one that is there under the same name would have each of ours opened anew at every use.
    font: '',
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  })
  for (const name of FONT_NAMES) doc.registerFont(name, fontBytes(name))
  escapeMetadata(doc)
  if (attachment) attachInvoice(doc, attachment, at)
  return doc
}

async function bytesOf(doc: Document): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    doc.on('error', reject)
    doc.end()
  })
}

/** Draws papers as one PDF/A file with embedded fonts. The same papers are the same bytes. */
export async function drawFile(file: PaperFile): Promise<Buffer> {
  const packages = await loadPackages()
  const doc = begin(packages, file)
  const sheet = new Sheet(doc, { ...packages, size: file.size })
  for (const paper of file.papers) {
    const pages = new Pages(sheet, paper)
    drawHead(sheet, paper, file.logo)
    for (const block of paper.blocks) drawBlock(pages, block)
    pages.end()
  }
  return bytesOf(doc)
}
