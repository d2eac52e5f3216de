import { z } from 'zod'

import type { Cells } from '@/domain/catalogue/product-file/cells'

/** What is said once for all products of a run that imports a file. */
export const PRODUCT_FILE_RUN_INPUTS = {
  product_file: {
    settings: z.strictObject({ fileName: z.string().max(200), form: z.enum(['csv', 'xlsx']) }),
  },
} as const

/** Written by a run's start alone. */
const cells = z.record(z.string(), z.string()).transform((value) => value as Cells)

/** What a run keeps of a product of the file. */
export const productFileItem = z.object({
  title: z.string(),
  product: z.object({
    line: z.number(),
    handle: z.string(),
    cells,
    variants: z.array(z.object({ line: z.number(), sku: z.string(), cells })),
  }),
})
