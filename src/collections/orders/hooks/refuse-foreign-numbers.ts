import type { CollectionBeforeOperationHook } from 'payload'

import { assertMayNumber } from '@/features/orders/placing/order-numbers'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** Refuses a number of another system that a caller may not give, before the field's own rule would drop it in silence. */
export const refuseForeignNumbers: CollectionBeforeOperationHook<'orders'> = ({ args, operation, req }) =>
  atPayloadsEdge(async () => {
    if (operation !== 'create' && operation !== 'update') return Promise.resolve(args)
    const { data, overrideAccess } = args as {
      data?: { externalReference?: unknown }
      overrideAccess?: boolean
    }
    if (overrideAccess !== true) assertMayNumber(contextOfRequest(req), data?.externalReference)
    return Promise.resolve(args)
  })
