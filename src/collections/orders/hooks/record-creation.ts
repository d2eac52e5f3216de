import type { CollectionAfterChangeHook } from 'payload'

import { recordDraft } from '@/features/orders/placing/record-draft'
import type { Order } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'

/** A draft's timeline starts with its author and channel. */
export const recordCreation: CollectionAfterChangeHook<Order> = async ({ doc, operation, req }) => {
  if (operation === 'create') await recordDraft(contextOfRequest(req), doc.id)
  return doc
}
