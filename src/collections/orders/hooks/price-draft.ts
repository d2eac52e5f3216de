import type { CollectionBeforeValidateHook } from 'payload'

import { isDraft } from '@/domain/order/status-facts'
import {
  completeNewDraft,
  refreshDraftCustomer,
  repriceDraftDocument,
} from '@/features/orders/placing/price-draft-document'
import type { Order } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { refuseManagedFields } from '../managed-fields'

const PRICED_BY: readonly (keyof Order)[] = ['lines', 'shippingAddress', 'shippingMethod']

const NAMED_BY: readonly (keyof Order)[] = ['customer', 'customerName', 'customerEmail', 'shippingAddress']

/** What an order has that its maker says nothing of. */
const AS_CREATED = { notify: true } as const

/**
 * Prices come from the catalogue and names from the account, never from the caller: on a new draft, and whenever what
 * they depend on changes.
 */
export const priceDraft: CollectionBeforeValidateHook<Order> = ({ data, operation, originalDoc, req }) =>
  atPayloadsEdge(async () => {
    if (!data) return data
    const ctx = contextOfRequest(req)
    if (operation === 'create') {
      refuseManagedFields(data, AS_CREATED)
      return { ...data, ...(await completeNewDraft(ctx, data)) }
    }
    if (!originalDoc || !isDraft(originalDoc.status)) return data
    const isNamed = NAMED_BY.some((key) => key in data)
    const isPriced = PRICED_BY.some((key) => key in data)
    if (!isNamed && !isPriced) return data
    refuseManagedFields(data, originalDoc)
    const draft = { ...originalDoc, ...data }
    return {
      ...data,
      ...(isNamed ? await refreshDraftCustomer(ctx, { stored: originalDoc, draft }) : {}),
      ...(isPriced ? await repriceDraftDocument(ctx, { draft, stored: originalDoc }) : {}),
    }
  })
