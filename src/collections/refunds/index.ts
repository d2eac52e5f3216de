import { moneyField } from '@/collections/shared/fields/money-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { REASON_CELL } from '@/collections/shared/fields/reason-cell'
import { defineCollection } from '../shared/define-collection'

/** Money given back. Written by the order action "refund" alone. */
export const Refunds = defineCollection({
  slug: 'refunds',
  labels: { singular: 'Refund', plural: 'Refunds' },
  menu: { group: 'Orders', position: 4 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  search: { label: 'reason or reference', searches: ['reason', 'externalReference'] },
  admin: {
    description: 'Recorded on the page of an order. A refund stands as it was recorded.',
    defaultColumns: ['order', 'amountMinor', 'currency', 'reason', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    moneyField('amountMinor', { required: true }),
    { name: 'currency', type: 'text', required: true, maxLength: 3 },
    { name: 'reason', type: 'text', required: true, maxLength: 500, admin: REASON_CELL },
    {
      name: 'lines',
      type: 'array',
      fields: [
        { name: 'lineId', type: 'text', required: true },
        { name: 'quantity', type: 'number', required: true, min: 1 },
        { name: 'restock', type: 'checkbox', defaultValue: false },
      ],
    },
    // The return that it paid for.
    { name: 'return', type: 'relationship', relationTo: 'returns', index: true },
    { name: 'externalReference', type: 'text', unique: true, maxLength: 100 },
    ...stampFields,
  ],
})
