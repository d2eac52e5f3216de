import type { CollectionBeforeValidateHook } from 'payload'

import { invalidField } from '@/domain/errors'
import type { User } from '@/payload-types'
import { toFieldError } from '@/platform/errors/payload-error'

/**
 * People sign in by their address or their user name. An account with another's address as its user name would be
 * found in place of that account wherever it is looked up by name.
 */
export const refuseAddressAsUserName: CollectionBeforeValidateHook<User> = ({ data }) => {
  if (!data?.username?.includes('@')) return data
  throw toFieldError(invalidField('username', 'A user name is no email address: leave out the @.'))
}
