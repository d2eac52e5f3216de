import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'

/**
 * Nobody deactivates or trashes their own account: whoever is the last administrator would lock everybody out for good, and
 * an open session would be enough to. Customers close theirs with the password.
 */
export const guardOwnEnd: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc, req }) => {
  const { actor } = contextOfRequest(req)
  if (operation !== 'update' || actor.id === null || actor.id !== originalDoc?.id) return data
  if (data?.isActive !== false && !data?.deletedAt) return data
  throw toPayloadError(
    new DomainError('FORBIDDEN', 'Your own account is deactivated or deleted by another administrator.'),
  )
}
