import type { TableRow } from './table'
import { assertRoom, isBlank, MAX_COLUMNS } from './table'
import type { PieceReader } from './xml'
import { eachPiece } from './xml'

/** Spreadsheets write signs that XML has no form for, and what looks like such a code, as a code. */
function withoutCodes(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Texts in elements `t`, without how they are spoken, which East Asian files have beside them. */
class TextPieces {
  #depthOfSpoken = 0
  #isText = false
  #text = ''

  open(name: string): void {
    if (name === 'rph') this.#depthOfSpoken += 1
    if (name === 't') this.#isText = true
  }

  text(text: string): void {
    if (this.#isText && this.#depthOfSpoken === 0) this.#text += text
  }

  close(name: string): void {
    if (name === 'rph') this.#depthOfSpoken -= 1
    if (name === 't') this.#isText = false
  }

  take(): string {
    const text = this.#text
    this.#text = ''
    return withoutCodes(text)
  }
}

/** The texts that cells refer to by their number. */
export async function readSharedTexts(part: Uint8Array | undefined): Promise<string[]> {
  const texts: string[] = []
  const pieces = new TextPieces()
  await eachPiece(part, {
    open: (name) => pieces.open(name),
    text: (text) => pieces.text(text),
    close: (name) => {
      pieces.close(name)
      if (name === 'si') texts.push(pieces.take())
    },
  })
  return texts
}

/** A number as its digits: a spreadsheet writes some as powers of ten, and keeps 15 digits. */
function digitsOf(value: string): string {
  if (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(value)) return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const digits = String(Number(number.toPrecision(15)))
  return digits.includes('e') ? BigInt(Math.trunc(number)).toString() : digits
}

/** The place of a cell from its address, from 0: `C7` is 2. */
function placeOf(address: string | undefined, next: number): number {
  const letters = /^[A-Z]+/i.exec(address ?? '')?.[0].toUpperCase()
  if (!letters) return next
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Reads the rows of a sheet from front to back. */
export class SheetReader implements PieceReader {
  readonly rows: TableRow[] = []
  readonly #texts: readonly string[]
  readonly #inline = new TextPieces()
  #line = 0
  #cells: string[] = []
  #place = -1
  #type = ''
  #isValue = false
  #value = ''

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#inline.open(name)
    if (name === 'row') {
      const given = Number(attributes['r'])
      this.#line = Number.isSafeInteger(given) && given > 0 ? given : this.#line + 1
      this.#cells = []
      this.#place = -1
    } else if (name === 'c') {
      this.#place = placeOf(attributes['r'], this.#place + 1)
      this.#type = attributes['t'] ?? 'n'
      this.#value = ''
    } else if (name === 'v') this.#isValue = true
  }

  text(text: string): void {
    this.#inline.text(text)
    if (this.#isValue) this.#value += text
  }

  close(name: string): void {
    this.#inline.close(name)
    if (name === 'v') this.#isValue = false
    else if (name === 'c') this.#keepCell()
    else if (name === 'row') this.#keepRow()
  }

  #keepCell(): void {
    const inline = this.#inline.take()
    if (this.#place >= MAX_COLUMNS) return
    while (this.#cells.length < this.#place) this.#cells.push('')
    this.#cells[this.#place] = this.#textOf(inline)
  }

  #textOf(inline: string): string {
    const value = this.#value
    if (this.#type === 's') return this.#texts[Number(value)] ?? ''
    if (this.#type === 'inlineStr') return inline
    if (this.#type === 'str') return withoutCodes(value)
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    return this.#type === 'n' && value !== '' ? digitsOf(value) : value
  }

  #keepRow(): void {
    if (isBlank(this.#cells)) return
    this.rows.push({ line: this.#line, cells: this.#cells })
    assertRoom(this.rows)
  }
}
