import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'

const plain = (username: string | null | undefined) => username?.trim().toLowerCase() || null

/** One's own user name, which signs in as the address does, changes by the current password, at whichever door. */
export const guardOwnUserName: CollectionBeforeValidateHook<User> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || data?.username === undefined) return data
  if (plain(data.username) === plain(originalDoc?.username)) return data
  const { actor } = contextOfRequest(req)
  if (actor.id === null || actor.id !== originalDoc?.id) return data
  throw toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Your own user name is changed at /account/settings, or by POST /api/v1/auth/change-username.',
    ),
  )
}
