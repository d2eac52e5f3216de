import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { assertNewPassword } from '@/features/account/passwords/new-password'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { toFieldError } from '@/platform/errors/payload-error'

/** The rule for passwords at every interface of Payload, the Local API of our own scripts included. */
export const checkNewPassword: CollectionBeforeValidateHook<User> = async ({ data, originalDoc, req }) => {
  const password: unknown = data && 'password' in data ? data.password : undefined
  if (typeof password !== 'string' || password === '') return data
  const owner = { ...originalDoc, ...data }
  try {
    await assertNewPassword(contextOfRequest(req), password, owner)
  } catch (error) {
    throw error instanceof DomainError ? toFieldError(error) : error
  }
  return data
}
