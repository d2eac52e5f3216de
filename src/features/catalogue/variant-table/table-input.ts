import { z } from 'zod'

import { MAX_PICTURES, MAX_SELECTED, MAX_VARIANTS } from '@/domain/catalogue/variant-table/table-row'

const amount = z.number().int('Not a whole minor unit.').min(0).max(Number.MAX_SAFE_INTEGER)
const pieces = z.number().int('A whole number of pieces.').min(0).max(100_000_000)
const name = z.string().trim().min(1).max(60)

const cells = {
  sku: z.string().max(200).optional(),
  /** Minor units of the store's currency. */
  priceMinor: amount.optional(),
  compareAtPriceMinor: amount.nullable().optional(),
  onHand: pieces.optional(),
  lowStockLevel: pieces.nullable().optional(),
  /** Whether it is sold; false moves it to the trash. */
  isActive: z.boolean().optional(),
}

const row = z.strictObject({
  /** Of a variant that is there; a row without it makes one. */
  variantId: z.uuid().optional(),
  title: z.string().trim().min(1).max(200).optional(),
  optionValues: z
    .array(z.strictObject({ name, value: name }))
    .max(3)
    .optional(),
  ...cells,
  /** What the caller saw in the cells that change. */
  expected: z.strictObject(cells).optional(),
})

const gallery = z.array(z.uuid()).max(MAX_PICTURES)
const optionPictures = z.array(z.strictObject({ option: name, value: name, pictureId: z.uuid() })).max(150)

const options = z.array(z.strictObject({ name, values: z.array(name).min(1).max(50) })).max(3)

/** Rows of variants that are there and in the trash can be as many as those that are sold. */
const MAX_ROWS = 2 * MAX_VARIANTS

/** What is asked for with a table of a product's variants: the rows that change, and the options where they do. */
export const variantTableInput = z.strictObject({
  /** The options from now on; left out, they stay. */
  options: options.optional(),
  /** The options that the caller saw. */
  expectedOptions: options.optional(),
  /** The product's pictures in their order; left out, they stay. */
  gallery: gallery.optional(),
  expectedGallery: gallery.optional(),
  /** Pictures that are shown when a value is chosen; left out, they stay. */
  optionPictures: optionPictures.optional(),
  expectedOptionPictures: optionPictures.optional(),
  rows: z.array(row).max(MAX_ROWS),
  /** Why stock of variants that are there changes; needed when it does. */
  reason: z.string().trim().min(1).max(500).optional(),
})

export type VariantTableInput = z.output<typeof variantTableInput>

const selected = z.array(z.uuid()).min(1).max(MAX_SELECTED)

/** Which variants of any products are edited as one table. */
export const selectedVariantsInput = z.strictObject({ ids: selected })

/** What is asked for with a table of selected variants: the rows that change, each of a variant that is there. */
export const variantSelectionInput = z.strictObject({
  rows: z
    .array(row.omit({ title: true, optionValues: true }).extend({ variantId: z.uuid() }))
    .min(1)
    .max(MAX_SELECTED),
  reason: variantTableInput.shape.reason,
})

export type VariantSelectionInput = z.output<typeof variantSelectionInput>
