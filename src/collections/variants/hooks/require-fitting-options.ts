import type { CollectionBeforeChangeHook } from 'payload'

import { choiceOf } from '@/domain/catalogue/variant-options'
import { assertVariantFits } from '@/features/catalogue/check-options'
import type { Variant } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atFormsEdge } from '@/platform/errors/payload-error'

type Written = Partial<Pick<Variant, 'id' | 'sku' | 'optionValues' | 'product' | 'deletedAt'>>

const productOf = ({ product }: Written) => (typeof product === 'object' ? product.id : product)
const valuesOf = ({ optionValues }: Written) => optionValues ?? []

/** What was wrong before may still get another price or title; what goes to the trash need not fit. */
function isChecked(next: Written, before: Written | undefined): boolean {
  if (next.deletedAt) return false
  if (!before || before.deletedAt) return true
  const isSameChoice =
    choiceOf({ optionValues: valuesOf(next) }) === choiceOf({ optionValues: valuesOf(before) }) &&
    valuesOf(next).length === valuesOf(before).length
  return !isSameChoice || productOf(next) !== productOf(before)
}

/** A variant can be chosen in the shop, by one choice alone. */
export const requireFittingOptions: CollectionBeforeChangeHook<Variant> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before: Written | undefined = operation === 'update' ? originalDoc : undefined
  const next: Written = { ...before, ...data }
  const productId = productOf(next)
  if (!productId || !isChecked(next, before)) return data
  const variant = {
    id: before?.id ?? null,
    productId,
    sku: next.sku ?? '',
    optionValues: valuesOf(next).map(({ name, value }) => ({ name, value })),
  }
  await atFormsEdge(() => assertVariantFits(contextOfRequest(req), variant))
  return data
}
