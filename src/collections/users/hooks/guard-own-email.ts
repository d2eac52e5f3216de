import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'

/** One's own address changes by the current password and a link sent to the new one, at whichever door. */
export const guardOwnEmail: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc, req }) => {
  const email = data?.email?.trim().toLowerCase()
  if (operation !== 'update' || email === undefined || email === originalDoc?.email) return data
  const { actor } = contextOfRequest(req)
  if (actor.id === null || actor.id !== originalDoc?.id) return data
  throw toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Your own email address is changed at /account/settings, or by POST /api/v1/auth/change-email.',
    ),
  )
}
