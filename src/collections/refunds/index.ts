import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'

import { moneyField } from '@/collections/shared/fields/money-field'
import { readGuards } from '../shared/read-guards'
import { stampFields } from '@/collections/shared/fields/stamp-fields'

/** Money given back. Written by the order action "refund" alone. */
export const Refunds: CollectionConfig = {
  slug: 'refunds',
  labels: { singular: 'Refund', plural: 'Refunds' },
  admin: {
    description: 'Recorded on the page of an order. A refund stands as it was recorded.',
    group: 'Orders',
    hidden: hiddenFromMenu('refunds'),
    defaultColumns: ['order', 'amountMinor', 'currency', 'reason', 'createdAt'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('refunds'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    moneyField('amountMinor', { required: true }),
    { name: 'currency', type: 'text', required: true, maxLength: 3 },
    { name: 'reason', type: 'text', required: true, maxLength: 500 },
    {
      name: 'lines',
      type: 'array',
      fields: [
        { name: 'lineId', type: 'text', required: true },
        { name: 'quantity', type: 'number', required: true, min: 1 },
        { name: 'restock', type: 'checkbox', defaultValue: false },
      ],
    },
    { name: 'externalReference', type: 'text', unique: true, maxLength: 100 },
    ...stampFields,
  ],
}
