import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'

/** Goods that left the house. Written by the order action "ship" alone. */
export const Shipments = defineCollection({
  slug: 'shipments',
  labels: { singular: 'Shipment', plural: 'Shipments' },
  menu: { group: 'Orders', position: 3 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  admin: {
    description:
      'Recorded on the page of an order, when goods leave. What has left is not changed here; goods come back by the order’s own buttons.',
    defaultColumns: ['order', 'carrier', 'trackingNumber', 'shippedAt', 'deliveredAt'],
  },
  defaultSort: '-createdAt',
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
    { name: 'shippedAt', type: 'date', required: true, index: true },
    { name: 'deliveredAt', type: 'date' },
    ...stampFields,
  ],
})
