import type { CollectionBeforeValidateHook } from 'payload'

import { completeNewDraft, repriceDraftDocument } from '@/features/orders/price-draft-document'
import type { Order } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/payload-error'

import { refuseManagedFields } from '../managed-fields'

const PRICED_BY: readonly (keyof Order)[] = ['lines', 'shippingAddress', 'shippingMethod']

/** Prices come from the catalogue, never from the caller: on a new draft, and whenever a draft's lines change. */
export const priceDraft: CollectionBeforeValidateHook<Order> = ({ data, operation, originalDoc, req }) =>
  atPayloadsEdge(async () => {
    if (!data) return data
    const ctx = contextOfRequest(req)
    if (operation === 'create') {
      refuseManagedFields(data, {})
      return { ...data, ...(await completeNewDraft(ctx, data)) }
    }
    if (originalDoc?.status !== 'draft' || !PRICED_BY.some((key) => key in data)) return data
    refuseManagedFields(data, originalDoc)
    return { ...data, ...(await repriceDraftDocument(ctx, { ...originalDoc, ...data })) }
  })
