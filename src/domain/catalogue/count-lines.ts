import { DomainError } from '../errors'
import { parseDecimal } from '../money'
import { pastedCells, pastedLines } from '../import/pasted-cells'
import { msg } from '../languages/words'
import { normaliseSku } from './sku'

/** What goods that came in, or were counted, are written down as. */
export const COUNT_KINDS = {
  goods_in: { label: msg('Goods in'), prefix: 'GI' },
  stock_take: { label: msg('Stock take'), prefix: 'ST' },
} as const
export type CountKind = keyof typeof COUNT_KINDS
export const COUNT_KIND_NAMES = Object.keys(COUNT_KINDS) as CountKind[]

/** The most articles on one document. */
export const MAX_COUNT_LINES = 5000

/** An article with what was counted of it, from all lines of the list that name it. */
export interface CountedArticle {
  /** As the list has it first, in capitals. */
  readonly code: string
  /** Of the lines in the list, from 1. */
  readonly lines: readonly number[]
  /** Pieces, of all its lines together. */
  readonly quantity: number
  /** What a piece cost, in minor units of the store's currency; null where the list says none. */
  readonly unitCostMinor: number | null
}

export interface CountProblem {
  readonly line: number
  readonly reason: string
}

export interface CountList {
  readonly articles: readonly CountedArticle[]
  readonly problems: readonly CountProblem[]
}

interface ReadLine {
  readonly code: string
  readonly quantity: number
  readonly unitCostMinor: number | null
}

const MAX_CODE = 64
const isHeading = (cells: readonly string[]) =>
  /\b(sku|article|code|barcode|ean|quantity|qty|pieces|counted|cost)\b/i.test(cells.join(' ')) &&
  !/^\d+$/.test(cells[1] ?? '')

/** @throws DomainError `VALIDATION_ERROR` for what is no amount of the currency. */
function costOf(text: string, currency: string): number | null {
  if (text === '') return null
  const { amountMinor } = parseDecimal(text.replace(',', '.'), currency)
  if (amountMinor < 0) throw new DomainError('VALIDATION_ERROR', 'A cost below zero.')
  return amountMinor
}

function readCost(text: string, currency: string): number | null | string {
  try {
    return costOf(text, currency)
  } catch (error) {
    if (error instanceof DomainError) return `"${text}" is no cost in ${currency}.`
    throw error
  }
}

/** The line of an article, or why it is none. */
function readLine(cells: readonly string[], kind: CountKind, currency: string): ReadLine | string {
  const [code = '', quantity = '', cost = ''] = cells
  if (code === '') return 'No SKU.'
  if (code.length > MAX_CODE) return `An SKU of more than ${String(MAX_CODE)} characters.`
  if (cells.slice(3).some((cell) => cell !== '')) return 'More than SKU, quantity and cost.'
  if (quantity !== '' && !/^\d{1,7}$/.test(quantity)) return `"${quantity}" is no whole number of pieces.`
  const pieces = quantity === '' ? 1 : Number(quantity)
  if (kind === 'goods_in' && pieces === 0) return 'No pieces came in.'
  const unitCostMinor = readCost(cost, currency)
  if (typeof unitCostMinor === 'string') return unitCostMinor
  return { code: normaliseSku(code), quantity: pieces, unitCostMinor }
}

/** Two lines of one article; null when they say different costs. */
function together(known: CountedArticle, line: number, read: ReadLine): CountedArticle | null {
  const [one, other] = [known.unitCostMinor, read.unitCostMinor]
  if (one !== null && other !== null && one !== other) return null
  const lines = [...known.lines, line]
  return { ...known, lines, quantity: known.quantity + read.quantity, unitCostMinor: one ?? other }
}

/**
 * Reads a list that was pasted, scanned, or is a CSV: on each line an SKU, the pieces, and what one cost; parted by tabs, semicolons
 * or commas. A line without pieces is one piece, as scanners write it; lines of one article are added. A heading and empty lines are
 * skipped.
 */
export function readCountList(
  text: string,
  { kind, currency }: { kind: CountKind; currency: string },
): CountList {
  const articles = new Map<string, CountedArticle>()
  const problems: CountProblem[] = []
  pastedLines(text).forEach((row, index) => {
    const cells = pastedCells(row)
    const line = index + 1
    if (row.trim() === '' || (index === 0 && isHeading(cells))) return
    const read = readLine(cells, kind, currency)
    if (typeof read === 'string') {
      problems.push({ line, reason: read })
      return
    }
    const known = articles.get(read.code)
    const article = known ? together(known, line, read) : { ...read, lines: [line] }
    if (article) articles.set(read.code, article)
    else problems.push({ line, reason: `${read.code} has another cost on line ${String(known?.lines[0])}.` })
  })
  if (articles.size > MAX_COUNT_LINES)
    problems.push({
      line: 1,
      reason: `There are more than ${String(MAX_COUNT_LINES)} articles: take two lists.`,
    })
  return { articles: [...articles.values()], problems }
}

/** The list with one piece more of an article, as a scanner adds it: its last line counts on, or a new one begins. */
export function withScanned(text: string, code: string): string {
  const scanned = normaliseSku(code)
  if (scanned === '') return text
  const rows = text.split('\n')
  const at = rows.findLastIndex((row) => normaliseSku(pastedCells(row)[0] ?? '') === scanned)
  const [, quantity = '', ...others] = pastedCells(rows[at] ?? '')
  if (at === -1 || !/^\d{0,7}$/.test(quantity)) {
    const before = text.trim() === '' ? '' : `${text.replace(/\n+$/, '')}\n`
    return `${before}${scanned}, 1\n`
  }
  const pieces = (quantity === '' ? 1 : Number(quantity)) + 1
  return rows.with(at, [scanned, String(pieces), ...others].join(', ')).join('\n')
}
