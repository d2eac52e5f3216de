import type { CollectionBeforeValidateHook } from 'payload'

import { signInName } from '@/domain/address/mail-address'
import type { User } from '@/payload-types'

import { isOwnChange, refuseChange } from './own-account'

/** One's own address changes by the current password and a link sent to the new one, at every interface. */
export const guardOwnEmail: CollectionBeforeValidateHook<User> = (change) => {
  const { data, originalDoc } = change
  const email = data?.email
  if (
    typeof email !== 'string' ||
    signInName(email) === signInName(originalDoc?.email ?? '') ||
    !isOwnChange(change)
  )
    return data
  throw refuseChange(
    'Your own email address is changed at /account/settings, or by POST /api/v1/auth/change-email.',
  )
}
