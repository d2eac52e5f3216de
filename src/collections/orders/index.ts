import { orderEndpoints } from './endpoints'
import { orderFields } from './fields'
import { guardManagedFields } from './hooks/guard-managed-fields'
import { priceDraft } from './hooks/price-draft'
import { refuseStaffDetails } from './hooks/refuse-staff-details'
import { recordCreation } from './hooks/record-creation'
import { defineCollection } from '../shared/define-collection'

/** What customers bought. Payload's interfaces create drafts and edit notes; everything else is an order action. */
export const Orders = defineCollection({
  slug: 'orders',
  labels: { singular: 'Order', plural: 'Orders' },
  menu: { group: 'Orders', position: 1 },
  permissions: 'table',
  audit: { records: 'every change' },
  api: 'own resource',
  disableDuplicate: true,
  admin: {
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
        edit: { default: { Component: '@/admin/orders/order-edit-view#OrderEditView' } },
      },
    },
  },
  defaultSort: '-createdAt',
  // Amounts are shown in the order's own currency, whatever columns are chosen.
  forceSelect: { currency: true },
  hooks: {
    beforeOperation: [refuseStaffDetails],
    beforeValidate: [guardManagedFields, priceDraft],
    afterChange: [recordCreation],
  },
  endpoints: orderEndpoints,
  fields: orderFields,
})
