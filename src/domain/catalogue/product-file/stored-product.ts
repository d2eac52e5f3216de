import type { ProductOption } from '../variant-options'

import type { Cells } from './cells'

/** A variant as it is stored, with its cells as an export writes them. */
export interface StoredVariant {
  readonly id: string
  readonly sku: string
  readonly cells: Cells
}

/** A product as it is stored, with its cells as an export writes them. */
export interface StoredProduct {
  readonly id: string
  readonly handle: string
  readonly isPublished: boolean
  readonly cells: Cells
  readonly options: readonly ProductOption[]
  readonly variants: readonly StoredVariant[]
}

/** Who has a handle or SKU that a file names. */
export interface KeyHolder {
  readonly productId: string
  /** The title of the product that has it. */
  readonly title: string
  readonly isInTrash: boolean
}
