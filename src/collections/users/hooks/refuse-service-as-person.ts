import type { CollectionBeforeOperationHook } from 'payload'

import { invalidField } from '@/domain/errors'
import { toPayloadError } from '@/platform/errors/payload-error'

/** A service account has no address and no password, so that it is created by an endpoint of its own. */
export const refuseServiceAsPerson: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create') return args
  const data: unknown = 'data' in args ? args.data : undefined
  const isService =
    typeof data === 'object' && data !== null && 'isService' in data && data.isService === true
  if (!isService) return args
  throw toPayloadError(
    invalidField('isService', 'A service account is created at POST /api/users/service-accounts.'),
  )
}
