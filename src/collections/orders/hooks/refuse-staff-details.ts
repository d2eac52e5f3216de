import type { CollectionBeforeOperationHook } from 'payload'

import { assertMayGive } from '@/features/orders/placing/staff-details'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** Refuses details that a caller may not give, before the field's own rule would drop them in silence. */
export const refuseStaffDetails: CollectionBeforeOperationHook<'orders'> = ({ args, operation, req }) =>
  atPayloadsEdge(async () => {
    if (operation !== 'create' && operation !== 'update') return Promise.resolve(args)
    const { data, overrideAccess } = args as { data?: object; overrideAccess?: boolean }
    if (overrideAccess !== true) assertMayGive(contextOfRequest(req), data)
    return Promise.resolve(args)
  })
