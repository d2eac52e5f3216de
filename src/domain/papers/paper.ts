import type { Barcode } from './barcode'
import type { PaperLanguage } from './language'

/** Sizes of sheets by their names, in points: width and height. */
export const PAPER_SIZES = { A4: [595.28, 841.89], Letter: [612, 792] } as const
export type PaperSize = keyof typeof PAPER_SIZES

export type TextStyle = 'body' | 'small' | 'strong' | 'heading'

/** Some lines of text under a heading, such as an address. */
export interface TextColumn {
  readonly heading?: string
  readonly lines: readonly string[]
}

/** A column of a table. Its share of the width is of the sum of all shares. */
export interface TableColumn {
  readonly heading: string
  readonly share: number
  readonly align?: 'left' | 'right'
}

/** A cell: its text, small lines below it, and a barcode below these. */
export interface TableCell {
  readonly text: string
  readonly details?: readonly string[]
  readonly code?: Barcode | null
}

/** A row; `running` is what the rows up to and with this one sum up to, for the end of a page. */
export interface TableRow {
  readonly cells: readonly TableCell[]
  readonly running?: string
}

/** What follows the head of a paper, from top to bottom. Texts are final: amounts and dates are in the paper's language. */
export type Block =
  | { readonly kind: 'columns'; readonly columns: readonly TextColumn[] }
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  | {
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
      /** What the sum at the end of a page, and at the beginning of the next one, is called. */
      readonly carried?: { readonly over: string; readonly forward: string }
    }
  | { readonly kind: 'totals'; readonly rows: readonly TotalRow[] }
  | {
      readonly kind: 'transfer'
      readonly heading: string
      readonly rows: readonly { readonly label: string; readonly value: string }[]
      /** The text of a QR code, and what stands below it; null without one. */
      readonly code: { readonly text: string; readonly caption: string } | null
    }

export interface TotalRow {
  readonly label: string
  readonly value: string
  readonly isStrong?: boolean
}

/** A paper as data, whatever draws it. */
export interface Paper {
  readonly language: PaperLanguage
  /** In large letters on its first page, and in the head of the following ones: `Packing slip`. */
  readonly title: string
  /** What names it among its kind: the order's number. */
  readonly subject: string
  /** The shop: its name first. */
  readonly sender: readonly string[]
  /** Facts beside the title, label and value. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly code: Barcode | null
  readonly blocks: readonly Block[]
  /** At the foot of each page, a line each. */
  readonly footer: readonly string[]
}

/** An electronic invoice within the PDF of the invoice, by the name and level of Factur-X. */
export interface Attachment {
  readonly name: string
  readonly text: string
  readonly description: string
  readonly level: string
}

/** Papers that become one file. */
export interface PaperFile {
  readonly title: string
  readonly author: string
  readonly size: PaperSize
  /** When what it says was last changed, as an ISO time: the file says so, and not when it was made. */
  readonly asOf: string
  /** A PNG without transparency; null for a shop without a logo. */
  readonly logo: Uint8Array | null
  readonly papers: readonly Paper[]
  /** What programs read of an invoice. */
  readonly attachment?: Attachment | null
}
