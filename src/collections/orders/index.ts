import type { CollectionConfig } from 'payload'

import { collectionAccess } from '@/access/permissions'

import { historyTab } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '@/collections/shared/audit/record-change'
import { stampActor } from '@/collections/shared/fields/stamp-fields'
import { orderEndpoints } from './endpoints'
import { orderFields } from './fields'
import { guardManagedFields } from './hooks/guard-managed-fields'
import { priceDraft } from './hooks/price-draft'
import { refuseStaffDetails } from './hooks/refuse-staff-details'
import { recordCreation } from './hooks/record-creation'

/** What customers bought. A Payload door creates drafts and edits notes; everything else is an order action. */
export const Orders: CollectionConfig = {
  slug: 'orders',
  labels: { singular: 'Order', plural: 'Orders' },
  disableDuplicate: true,
  admin: {
    group: 'Orders',
    useAsTitle: 'number',
    defaultColumns: [
      'number',
      'status',
      'paymentStatus',
      'fulfilmentStatus',
      'customerName',
      'totalMinor',
      'placedAt',
    ],
    listSearchableFields: ['search'],
    enableListViewSelectAPI: true,
    components: {
      views: {
        edit: { default: { Component: '@/admin/orders/order-edit-view#OrderEditView' }, history: historyTab },
      },
    },
  },
  defaultSort: '-createdAt',
  // Amounts are shown in the order's own currency, whatever columns are chosen.
  forceSelect: { currency: true },
  access: collectionAccess('orders'),
  hooks: {
    beforeOperation: [...readGuards, refuseStaffDetails],
    beforeValidate: [guardManagedFields, priceDraft],
    beforeChange: [stampActor],
    afterChange: [recordCreation, recordChange],
  },
  endpoints: orderEndpoints,
  fields: orderFields,
}
