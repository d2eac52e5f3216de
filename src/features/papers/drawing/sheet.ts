import type PDFKit from 'pdfkit'

import type { PaperSize, TextStyle } from '@/domain/papers/paper'
import { PAPER_SIZES } from '@/domain/papers/paper'
import type { SquaresOf } from '@/platform/codes/qr-code'

import type { FontName } from './fonts'
import type { BarsOf } from './load-packages'

export type Document = InstanceType<typeof PDFKit>

/** Of all sides, in points: 15 mm. */
export const MARGIN = 42.5
export const INK = '#1a1a1a'
export const GREY = '#5a5a5a'
export const RULE = '#b8b8b8'

interface Style {
  readonly font: FontName
  /** In points, as the distance from one line to the next is. */
  readonly size: number
  readonly leading: number
}

/** How texts are set; `title` is the paper's own. */
export const STYLES: Readonly<Record<TextStyle | 'title', Style>> = {
  title: { font: 'strong', size: 17, leading: 23 },
  heading: { font: 'strong', size: 8, leading: 12 },
  strong: { font: 'strong', size: 9, leading: 12.5 },
  body: { font: 'regular', size: 9, leading: 12.5 },
  small: { font: 'regular', size: 7.5, leading: 10.5 },
}

/** Where a text goes, in points from the upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly style: TextStyle | 'title'
  readonly align?: 'left' | 'right' | 'center'
  readonly color?: string
}

/** What no font draws and no reader sees: controls become a space. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

interface Drawing {
  readonly size: PaperSize
  readonly barsOf: BarsOf
  readonly squaresOf: SquaresOf
}

/** One document with the place where the next thing is drawn. */
export class Sheet {
  readonly doc: Document
  readonly barsOf: BarsOf
  readonly squaresOf: SquaresOf
  readonly width: number
  readonly height: number
  /** Where the next thing begins. */
  y = MARGIN

  constructor(doc: Document, { size, barsOf, squaresOf }: Drawing) {
    this.doc = doc
    this.barsOf = barsOf
    this.squaresOf = squaresOf
    ;[this.width, this.height] = PAPER_SIZES[size]
  }

  /** Between the margins. */
  get innerWidth(): number {
    return this.width - 2 * MARGIN
  }

  get right(): number {
    return this.width - MARGIN
  }

  /** The width of a text in one line. */
  widthOf(text: string, style: Box['style']): number {
    const { font, size } = STYLES[style]
    return this.doc.font(font).fontSize(size).widthOfString(text)
  }

  /** A text in lines of no more than a width. Spaces that do not break, such as those within amounts, stay in one line. */
  wrap(text: string, style: Box['style'], width: number): string[] {
    return text
      .replace(CONTROLS, ' ')
      .split('\n')
      .flatMap((paragraph) => this.#wrapParagraph(paragraph, style, width))
  }

  /** Draws a text in lines, and answers how high it is. */
  text(text: string, box: Box): number {
    const lines = this.wrap(text, box.style, box.width)
    const { leading } = STYLES[box.style]
    lines.forEach((line, index) => this.#line(line, { ...box, y: box.y + index * leading }))
    return lines.length * leading
  }

  /** How high a text is when it is drawn. */
  heightOf(text: string, style: Box['style'], width: number): number {
    return this.wrap(text, style, width).length * STYLES[style].leading
  }

  /** A thin line between the margins. */
  rule(y: number, color = RULE): void {
    this.doc.moveTo(MARGIN, y).lineTo(this.right, y).lineWidth(0.6).strokeColor(color).stroke()
  }

  #line(text: string, { x, y, width, style, align = 'left', color = INK }: Box): void {
    if (text === '') return
    const { font, size } = STYLES[style]
    const spare = width - this.widthOf(text, style)
    const left = align === 'left' ? x : align === 'right' ? x + spare : x + spare / 2
    this.doc.font(font).fontSize(size).fillColor(color).text(text, left, y, { lineBreak: false })
  }

  #wrapParagraph(paragraph: string, style: Box['style'], width: number): string[] {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((whole) => this.#cut(whole, style, width))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && this.widthOf(longer, style) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  }

  /** A word that is wider than its column is cut. */
  #cut(word: string, style: Box['style'], width: number): string[] {
    if (this.widthOf(word, style) <= width) return [word]
    const parts: string[] = []
    let part = ''
    for (const letter of word) {
      if (part !== '' && this.widthOf(part + letter, style) > width) {
        parts.push(part)
        part = letter
      } else part += letter
    }
    return [...parts, part]
  }
}
