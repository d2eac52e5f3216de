import type { CollectionBeforeValidateHook } from 'payload'

import type { User } from '@/payload-types'

import { isOwnChange, refuseChange } from './own-account'

const plain = (username: string | null | undefined) => username?.trim().toLowerCase() || null

/** One's own user name, which signs in as the address does, changes by the current password, at every interface. */
export const guardOwnUserName: CollectionBeforeValidateHook<User> = (change) => {
  const { data, originalDoc } = change
  if (data?.username === undefined || plain(data.username) === plain(originalDoc?.username)) return data
  if (!isOwnChange(change)) return data
  throw refuseChange(
    'Your own user name is changed at /account/settings, or by POST /api/v1/auth/change-username.',
  )
}
