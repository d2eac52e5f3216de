import type { Paper } from '@/domain/papers/paper'
import { PAPER_WORDS } from '@/domain/papers/words'

import type { Sheet } from './sheet'
import { GREY, MARGIN, STYLES } from './sheet'

/** Between the content and the foot. */
const FOOT_GAP = 12

/** The pages of one paper: heads on the following ones, and a foot on each, which is drawn when their number is known. */
export class Pages {
  readonly sheet: Sheet
  readonly paper: Paper
  readonly #first: number
  readonly #footHeight: number

  /** Begins a paper on a page of its own. */
  constructor(sheet: Sheet, paper: Paper) {
    this.sheet = sheet
    this.paper = paper
    this.#first = sheet.doc.bufferedPageRange().count
    const lines = this.#footLines()
    this.#footHeight = FOOT_GAP + (lines.length + 1) * STYLES.small.leading
    this.#add()
  }

  get #bottom(): number {
    return this.sheet.height - MARGIN - this.#footHeight
  }

  hasRoom(height: number): boolean {
    return this.sheet.y + height <= this.#bottom
  }

  /** Goes on to the next page where this one has no room; nothing is higher than a page. */
  makeRoom(height: number): void {
    if (!this.hasRoom(height)) this.next()
  }

  /** Begins the next page with its head. */
  next(): void {
    this.#add()
    const { sheet, paper } = this
    const [name = ''] = paper.sender
    const half = sheet.innerWidth / 2
    const box = { y: sheet.y, width: half, style: 'small', color: GREY } as const
    const left = sheet.text(`${paper.title} ${paper.subject}`, { ...box, x: MARGIN })
    const right = sheet.text(name, { ...box, x: MARGIN + half, align: 'right' })
    sheet.y += Math.max(left, right) + 4
    sheet.rule(sheet.y)
    sheet.y += 12
  }

  /** Draws the foot of each page, with its number. */
  end(): void {
    const { sheet, paper } = this
    const { doc } = sheet
    const words = PAPER_WORDS[paper.language]
    const count = doc.bufferedPageRange().count - this.#first
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(this.#first + page)
      const top = this.#bottom + FOOT_GAP - 4
      sheet.rule(top)
      const number = `${words.page} ${String(page + 1)} ${words.of} ${String(count)}`
      this.#drawFoot(top + 4, number)
    }
  }

  #drawFoot(top: number, number: string): void {
    const { sheet } = this
    const { leading } = STYLES.small
    const width = sheet.innerWidth
    this.#footLines().forEach((line, index) => {
      const y = top + index * leading
      sheet.text(line, { x: MARGIN, y, width, style: 'small', align: 'center', color: GREY })
    })
    const y = top + this.#footLines().length * leading
    sheet.text(number, { x: MARGIN, y, width, style: 'small', align: 'right', color: GREY })
  }

  #footLines(): string[] {
    return this.paper.footer.flatMap((line) => this.sheet.wrap(line, 'small', this.sheet.innerWidth))
  }

  #add(): void {
    const { sheet } = this
    sheet.doc.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    sheet.y = MARGIN
  }
}
