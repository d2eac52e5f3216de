import type { CollectionBeforeOperationHook } from 'payload'

import { signInName } from '@/domain/address/mail-address'

/** Payload's own sign-in, forgotten password and unlocking look the account up by the text that they are given. */
export const readSignInName: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'login' && operation !== 'forgotPassword' && operation !== 'unlock') return args
  const data: unknown = 'data' in args ? args.data : undefined
  if (typeof data !== 'object' || data === null) return args
  const email: unknown = 'email' in data ? data.email : undefined
  return typeof email === 'string' ? { ...args, data: { ...data, email: signInName(email) } } : args
}
