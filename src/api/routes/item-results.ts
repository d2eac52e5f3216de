import { z } from 'zod'

import type { FailedItem } from '@/domain/catalogue/named-variants'
import { toldFailure } from '@/domain/item-failure'

import { itemError } from '../error-details'

const STATUSES = ['changed', 'unchanged', 'failed'] as const

/** What the results of changes of variants have in common. */
export const itemResult = {
  index: z.int().meta({ description: 'Place in the request, from 0.' }),
  status: z.enum(STATUSES),
  variant_id: z.uuid().nullable(),
  sku: z.string().nullable(),
  error: itemError.optional(),
}

/** How many changes were made, and what became of each. */
export const itemsAnswer = <Result extends z.ZodType>(result: Result) =>
  z.object({ changed: z.int(), unchanged: z.int(), failed: z.int(), results: z.array(result) })

/** How many results there are of each status. */
export function countsOf(results: readonly { status: (typeof STATUSES)[number] }[]) {
  const count = (status: (typeof STATUSES)[number]) =>
    results.filter((result) => result.status === status).length
  return { changed: count('changed'), unchanged: count('unchanged'), failed: count('failed') }
}

/** The result of a change that was not made. */
export function presentFailure(failed: FailedItem) {
  const { index, status, sku, variantId: variant_id } = failed
  const { index: _, ...error } = toldFailure(failed)
  return { index, status, variant_id, sku, error }
}
