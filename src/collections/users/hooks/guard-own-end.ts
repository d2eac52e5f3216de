import type { CollectionBeforeValidateHook } from 'payload'

import type { User } from '@/payload-types'

import { isOwnChange, refuseChange } from './own-account'

/**
 * Nobody deactivates or trashes their own account: whoever is the last administrator would lock everybody out for good, and
 * an open session would be enough to. Customers close theirs with the password.
 */
export const guardOwnEnd: CollectionBeforeValidateHook<User> = (change) => {
  const { data } = change
  if ((data?.isActive !== false && !data?.deletedAt) || !isOwnChange(change)) return data
  throw refuseChange('Your own account is deactivated or deleted by another administrator.')
}
