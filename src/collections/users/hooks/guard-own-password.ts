import type { CollectionBeforeValidateHook } from 'payload'

import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'

import { isOwnChange, refuseChange } from './own-account'

/**
 * A signed-in device that was found must not be enough to take the account over: the own password is changed with the
 * current one. A key changes no password: it would be a way into an account.
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
    'Your own password is changed on your account’s page, or by POST /api/v1/auth/change-password.',
  )
}
