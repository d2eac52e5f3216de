import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { toPayloadError } from '@/platform/errors/payload-error'

/** What a merged account had is another one's now: it does not come back from the trash. */
export const refuseReturnOfMerged: CollectionBeforeValidateHook<User> = ({ data, originalDoc }) => {
  const isMerged = Boolean(originalDoc?.mergedInto)
  const isBack = data?.isActive === true || (data !== undefined && 'deletedAt' in data && !data.deletedAt)
  if (!isMerged || !isBack) return data
  throw toPayloadError(
    new DomainError('CONFLICT', 'This account was merged into another one: work with that one.'),
  )
}
