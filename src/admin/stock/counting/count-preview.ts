import type { Words } from '@/domain/languages/words'

/** An article of a list, against the books, as the server answers it; numbers are pieces. */
export interface CountPreviewLine {
  readonly variantId: string
  readonly sku: string
  readonly title: string
  readonly quantity: number
  readonly onHand: number
  readonly delta: number
  readonly unitCostMinor: number | null
}

/** What a list would do to the stock, as the server answers it. */
export interface CountPreview {
  readonly lines: readonly CountPreviewLine[]
  readonly problems: readonly { readonly line: number; readonly reason: string }[]
  readonly currency: string
}

/** `+3`, `−2`, `0`: by how many pieces the stock changes. */
export function showDelta(delta: number, { number }: Words): string {
  if (delta === 0) return '0'
  return `${delta > 0 ? '+' : '−'}${number(Math.abs(delta))}`
}
