import type { CollectionBeforeDeleteHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { toPayloadError } from '@/platform/errors/payload-error'

/** Orders point at these documents for ever: they go to the trash, from where they can be restored. */
export const refuseHardDelete: CollectionBeforeDeleteHook = ({ collection, req }) => {
  if (req.context['isErasing'] === true) return
  throw toPayloadError(
    new DomainError(
      'CONFLICT',
      `${collection.slug} are not deleted for good: set deletedAt to move one to the trash.`,
    ),
  )
}
