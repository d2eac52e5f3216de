import type { CollectionBeforeValidateHook } from 'payload'

import { normaliseSku } from '@/domain/catalogue/sku'

/** One article has one spelling. */
export const normaliseVariantSku: CollectionBeforeValidateHook = ({ data }) => {
  const sku: unknown = data?.['sku']
  return typeof sku === 'string' ? { ...data, sku: normaliseSku(sku) } : data
}
