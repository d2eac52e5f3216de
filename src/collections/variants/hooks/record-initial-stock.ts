import type { CollectionAfterChangeHook } from 'payload'

import { recordOpeningStock } from '@/features/stock/record-opening-stock'
import type { Variant } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'

/** The books start with the first movement: on hand is the sum of movements from the first piece on. */
export const recordInitialStock: CollectionAfterChangeHook<Variant> = async ({ doc, operation, req }) => {
  if (operation === 'create' && doc.onHand > 0) {
    await recordOpeningStock(contextOfRequest(req), { variantId: doc.id, quantity: doc.onHand })
  }
  return doc
}
