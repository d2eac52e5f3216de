import type { CollectionBeforeValidateHook } from 'payload'

import { isDraft } from '@/domain/order/status-facts'
import type { Order } from '@/payload-types'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { refuseFrozenFields, refuseManagedFields } from '../managed-fields'

/** Refuses, rather than ignores, a direct write of what order actions manage or of what a placed order froze. */
export const guardManagedFields: CollectionBeforeValidateHook<Order> = ({ data, operation, originalDoc }) =>
  atPayloadsEdge(async () => {
    if (operation === 'update' && data && originalDoc && !isDraft(originalDoc.status)) {
      refuseManagedFields(data, originalDoc)
      refuseFrozenFields(data, originalDoc)
    }
    return Promise.resolve(data)
  })
