import type { OptionedVariant } from '../variant-options'

/** The most variants of one product. */
export const MAX_VARIANTS = 100

/** The most variants that are edited as one table, of whatever products: a save of all is one transaction. */
export const MAX_SELECTED = 200

/** The most pictures of a product. */
export const MAX_PICTURES = 20

/** The picture that is shown when a value is chosen, e.g. of Colour: Red. */
export interface OptionPicture {
  readonly option: string
  readonly value: string
  readonly pictureId: string
}

/** What a row of a product's table of variants says. Amounts are minor units of the store's currency, numbers are pieces. */
export interface VariantCells {
  readonly sku: string
  readonly priceMinor: number
  readonly compareAtPriceMinor: number | null
  readonly onHand: number
  /** Null means the store's own level. */
  readonly lowStockLevel: number | null
  /** Whether it is sold; a variant that is not is in the trash. */
  readonly isActive: boolean
}

export type VariantCell = keyof VariantCells

export type OptionValues = OptionedVariant['optionValues']

/** A variant as it is stored. */
export interface StoredVariant extends VariantCells {
  readonly id: string
  readonly title: string
  readonly optionValues: OptionValues
}

/** What is asked for with one row: all of a new variant, or what changes of one that is there. */
export interface AskedRow {
  /** Of a variant that is there; a row without it is a new one. */
  readonly variantId?: string | undefined
  readonly title?: string | undefined
  readonly optionValues?: OptionValues | undefined
  readonly sku?: string | undefined
  readonly priceMinor?: number | undefined
  readonly compareAtPriceMinor?: number | null | undefined
  readonly onHand?: number | undefined
  readonly lowStockLevel?: number | null | undefined
  readonly isActive?: boolean | undefined
  /** What the caller saw in the cells that it changes: one that is another by now is not changed. */
  readonly expected?: { readonly [Cell in VariantCell]?: VariantCells[Cell] | undefined } | undefined
}

/** The title of a variant with these values: `S / Red`, or `Default` without any. */
export function titleOf(optionValues: OptionValues): string {
  const title = optionValues.map(({ value }) => value).join(' / ')
  return title === '' ? 'Default' : title.slice(0, 200)
}
