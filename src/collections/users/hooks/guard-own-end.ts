import type { CollectionBeforeValidateHook } from 'payload'

import type { User } from '@/payload-types'

import { isOwnChange, refuseChange } from './own-account'

/**
 * Callers cannot deactivate or trash their own account: the last administrator would lock all others out, and an open
 * session would be enough for it. Customers close theirs with the password.
 */
export const guardOwnEnd: CollectionBeforeValidateHook<User> = (change) => {
  const { data } = change
  if ((data?.isActive !== false && !data?.deletedAt) || !isOwnChange(change)) return data
  throw refuseChange('Your own account is deactivated or deleted by another administrator.')
}
