import { fieldAccess } from '@/access/permissions'
import { SHIPMENT_STATES } from '@/domain/order/corrections'

import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'
import { shipmentEndpoints } from './endpoints'

/** Goods that left the house. Written by the order actions that ship, deliver, correct and cancel alone. */
export const Shipments = defineCollection({
  slug: 'shipments',
  labels: { singular: 'Shipment', plural: 'Shipments' },
  menu: { group: 'Orders', position: 3 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  search: { label: 'carrier or tracking number', searches: ['carrier', 'trackingNumber'] },
  admin: {
    description:
      'Recorded on the page of an order, when goods leave. There, tracking is corrected and a shipment that did not leave is cancelled; goods come back by the order’s own buttons.',
    defaultColumns: ['order', 'carrier', 'trackingNumber', 'status', 'shippedAt', 'deliveredAt'],
  },
  defaultSort: '-createdAt',
  endpoints: shipmentEndpoints,
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    {
      name: 'lines',
      type: 'array',
      required: true,
      fields: [
        { name: 'lineId', type: 'text', required: true },
        { name: 'quantity', type: 'number', required: true, min: 1 },
      ],
    },
    { name: 'carrier', type: 'text', maxLength: 100 },
    { name: 'trackingNumber', type: 'text', maxLength: 100, index: true },
    { name: 'trackingUrl', type: 'text', maxLength: 500 },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'shipped',
      options: Object.entries(SHIPMENT_STATES).map(([value, label]) => ({ value, label })),
    },
    { name: 'shippedAt', type: 'date', required: true, index: true },
    { name: 'deliveredAt', type: 'date' },
    { name: 'cancelledAt', type: 'date' },
    {
      name: 'cancelledBy',
      type: 'relationship',
      relationTo: 'users',
      access: fieldAccess('shipments', 'cancelledBy'),
    },
    { name: 'cancelReason', type: 'text', maxLength: 500, access: fieldAccess('shipments', 'cancelReason') },
    ...stampFields,
  ],
})
