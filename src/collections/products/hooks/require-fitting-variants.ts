import type { CollectionBeforeChangeHook } from 'payload'

import { assertVariantsFit } from '@/features/catalogue/check-options'
import type { Product } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atFormsEdge } from '@/platform/errors/payload-error'

const optionsOf = ({ options }: Partial<Pick<Product, 'options'>>) =>
  (options ?? []).map(({ name, values }) => ({ name, values }))

/** What is published can be chosen. Drafts, and what goes to the trash or off the shop, may be as unfinished as they are. */
export const requireFittingVariants: CollectionBeforeChangeHook<Product> = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id
  const next = { ...originalDoc, ...data }
  if (next._status !== 'published' || next.deletedAt || !id) return data
  const wasOnSale = originalDoc._status === 'published' && !originalDoc.deletedAt
  const options = optionsOf(next)
  if (wasOnSale && JSON.stringify(optionsOf(originalDoc)) === JSON.stringify(options)) return data
  await atFormsEdge(() => assertVariantsFit(contextOfRequest(req), id, options))
  return data
}
