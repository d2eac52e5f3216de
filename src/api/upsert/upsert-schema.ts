import { z } from 'zod'

import { itemError } from '../error-details'

/** The most documents of one request. Each is written by itself, under all rules of a single write. */
export const MAX_UPSERTS = 1000

/** The body of a request whose items are each parsed as `item`; references in them are resolved item by item. */
export const upsertSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item).min(1).max(MAX_UPSERTS).readonly(),
    atomic: z.boolean().optional().meta({ description: 'All items, or none.' }),
  })

const WRITTEN = ['created', 'updated', 'unchanged'] as const

/** What became of a document. */
export type Written = (typeof WRITTEN)[number]

const variantFacts = {
  variant_id: z.uuid().nullable(),
  sku: z.string().nullable(),
  external_reference: z.string().nullable(),
}

const outcome = {
  index: z.int().meta({ description: 'Place in the request, from 0.' }),
  status: z.enum([...WRITTEN, 'failed', 'not_run']),
  error: itemError.optional(),
}

const productVariant = z
  .object({ status: z.enum(WRITTEN), ...variantFacts })
  .meta({ title: 'ProductVariantUpsertResult' })

export const productResult = z
  .object({
    ...outcome,
    product_id: z.uuid().nullable(),
    slug: z.string().nullable(),
    external_reference: z.string().nullable(),
    variants: z
      .array(productVariant)
      .optional()
      .meta({ description: 'Of the variants of the item, in its order; not of one that failed.' }),
  })
  .meta({ title: 'ProductUpsertResult' })

export const variantResult = z.object({ ...outcome, ...variantFacts }).meta({ title: 'VariantUpsertResult' })

export type ProductVariantResult = z.output<typeof productVariant>
export type ProductResult = z.output<typeof productResult>
export type VariantResult = z.output<typeof variantResult>

/** What became of an item; `not_run` is one that was not begun in time. */
export type Outcome = Written | 'failed' | 'not_run'

/** How many documents were created, updated and left as they are, and what became of each item. */
export const upsertAnswer = <Result extends z.ZodType>(result: Result) =>
  z.object({
    ...{ created: z.int(), updated: z.int(), unchanged: z.int(), failed: z.int(), not_run: z.int() },
    results: z.array(result),
  })

/** The answer of results. */
export function answerOf<Result extends { status: Outcome }>(results: readonly Result[]) {
  const count = (status: Result['status']) => results.filter((result) => result.status === status).length
  return {
    ...{ created: count('created'), updated: count('updated') },
    ...{ unchanged: count('unchanged'), failed: count('failed'), not_run: count('not_run') },
    results: [...results],
  }
}
