import type { CollectionBeforeValidateHook } from 'payload'

import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'

import { isOwnChange, refuseChange } from './own-account'

/**
 * Whoever finds a signed-in device must not take the account over: one's own password asks for the current one. A key
 * changes nobody's: it would be the way into an account.
 */
export const guardOwnPassword: CollectionBeforeValidateHook<User> = (change) => {
  const { data, operation, req } = change
  const password: unknown = data && 'password' in data ? data.password : undefined
  if (operation !== 'update' || !password) return data
  if (contextOfRequest(req).actor.type === 'key') {
    throw refuseChange('A key does not change passwords: they belong to people.')
  }
  if (!isOwnChange(change)) return data
  throw refuseChange(
    'Your own password is changed at /account/devices, or by POST /api/v1/auth/change-password.',
  )
}
