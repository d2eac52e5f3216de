import { isSku, normaliseSku } from '@/domain/catalogue/sku'
import type { VariantCell, VariantCells } from '@/domain/catalogue/variant-table/table-row'
import type { PanelLanguage } from '@/domain/languages/languages'
import type { Words } from '@/domain/languages/words'
import { ENGLISH, msg } from '@/domain/languages/words'

import type { Reading as AmountReading } from '../../money/amount-text'
import { readAmount, typeAmount } from '../../money/amount-text'
import { readWhole } from '../../numbers/whole-text'

/** The columns of the table that are typed, in their order. */
export const COLUMNS = ['sku', 'price', 'compareAt', 'onHand', 'lowStockLevel'] as const
export type Column = (typeof COLUMNS)[number]

/** What is typed in a row, by column. */
export type CellTexts = Readonly<Record<Column, string>>

interface ColumnFacts {
  readonly label: string
  readonly cell: Exclude<VariantCell, 'isActive'>
  readonly kind: 'text' | 'amount' | 'pieces'
  /** Whether it may stay empty. */
  readonly isOptional: boolean
}

/** What is known of each column; labels are in English. */
export const COLUMN_FACTS: Readonly<Record<Column, ColumnFacts>> = {
  sku: { label: msg('SKU'), cell: 'sku', kind: 'text', isOptional: false },
  price: { label: msg('Price'), cell: 'priceMinor', kind: 'amount', isOptional: false },
  compareAt: { label: msg('Compare at'), cell: 'compareAtPriceMinor', kind: 'amount', isOptional: true },
  onHand: { label: msg('On hand'), cell: 'onHand', kind: 'pieces', isOptional: false },
  lowStockLevel: { label: msg('Low at'), cell: 'lowStockLevel', kind: 'pieces', isOptional: true },
}

/** The column of a cell that the server names; null for what has none. */
export function columnOfCell(cell: string): Column | null {
  return COLUMNS.find((column) => COLUMN_FACTS[column].cell === cell) ?? null
}

type Value = string | number | null
export type ReadCell =
  { readonly value: Value; readonly problem: null } | { readonly value: null; readonly problem: string }

const wrong = (problem: string): ReadCell => ({ value: null, problem })
const right = (value: Value): ReadCell => ({ value, problem: null })

function readPieces(text: string, { t }: AmountReading): ReadCell {
  const pieces = readWhole(text)
  const isCount = pieces !== null && pieces >= 0 && pieces < 100_000_000
  return isCount ? right(pieces) : wrong(t('Type a whole number of pieces.'))
}

function readPrice(text: string, currency: string, words: AmountReading): ReadCell {
  const { amountMinor, problem } = readAmount(text, currency, words)
  if (problem !== undefined) return wrong(problem)
  return amountMinor < 0 ? wrong(words.t('A price is not below zero.')) : right(amountMinor)
}

function readSku(text: string, { t }: AmountReading): ReadCell {
  const sku = normaliseSku(text)
  return isSku(sku) ? right(sku) : wrong(t('An SKU has 1 to 64 characters.'))
}

/** How cells are written and read: amounts in a currency, as a language has them. */
export interface Reading {
  readonly currency: string
  readonly language: PanelLanguage
  /** Says what is wrong with what is typed; English without it. */
  readonly t?: Words['t']
}

/**
 * What is typed in a cell, as it is stored: minor units, pieces, or an SKU. Stock that is left empty is none.
 */
export function readCell(
  column: Column,
  text: string,
  { currency, language, t = ENGLISH.t }: Reading,
): ReadCell {
  const words = { t, language }
  const { isOptional, kind } = COLUMN_FACTS[column]
  if (text.trim() === '') {
    if (column === 'onHand') return right(0)
    return isOptional ? right(null) : wrong(t(column === 'sku' ? 'Type an SKU.' : 'Type a price.'))
  }
  if (kind === 'amount') return readPrice(text, currency, words)
  return kind === 'pieces' ? readPieces(text, words) : readSku(text, words)
}

/** A stored variant as its row shows it. */
export function textsOf(stored: VariantCells, { currency, language }: Reading): CellTexts {
  return {
    sku: stored.sku,
    price: typeAmount(stored.priceMinor, currency, language),
    compareAt: typeAmount(stored.compareAtPriceMinor, currency, language),
    onHand: String(stored.onHand),
    lowStockLevel: stored.lowStockLevel === null ? '' : String(stored.lowStockLevel),
  }
}

/** A row in which nothing is typed. */
export const NO_TEXTS: CellTexts = { sku: '', price: '', compareAt: '', onHand: '', lowStockLevel: '' }
