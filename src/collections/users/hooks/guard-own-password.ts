import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'

/**
 * Whoever finds a signed-in device must not take the account over: one's own password asks for the current one. A key
 * changes nobody's: it would be the way into an account.
 */
export const guardOwnPassword: CollectionBeforeValidateHook<User> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const password: unknown = data && 'password' in data ? data.password : undefined
  if (operation !== 'update' || !password) return data
  const { actor } = contextOfRequest(req)
  if (actor.type === 'key') {
    throw toPayloadError(
      new DomainError('FORBIDDEN', 'A key does not change passwords: they belong to people.'),
    )
  }
  if (actor.id === null || actor.id !== originalDoc?.id) return data
  throw toPayloadError(
    new DomainError(
      'FORBIDDEN',
      'Your own password is changed at /account/devices, or by POST /api/v1/auth/change-password.',
    ),
  )
}
