import type { CollectionBeforeValidateHook } from 'payload'

import { invalidField } from '@/domain/errors'
import type { User } from '@/payload-types'
import { toFieldError } from '@/platform/errors/payload-error'

/** Tags tell customers apart: an account that is only staff's has none. */
export const refuseTagsOfStaff: CollectionBeforeValidateHook<User> = ({ data, originalDoc }) => {
  const roles = data?.roles ?? originalDoc?.roles ?? ['customer']
  if (!data?.tags?.length || roles.includes('customer')) return data
  throw toFieldError(invalidField('tags', 'Tags are of customers: this account has no such role.'))
}
