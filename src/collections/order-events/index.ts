import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { readGuards } from '../shared/read-guards'

/** The timeline of an order, append-only. */
export const OrderEvents: CollectionConfig = {
  slug: 'order-events',
  labels: { singular: 'Order event', plural: 'Order events' },
  admin: {
    description: 'What happened to orders, by whom and when. It is only ever added to.',
    group: 'Orders',
    // The order page shows an order's own events as its timeline.
    hidden: hiddenFromMenu('order-events'),
    defaultColumns: ['createdAt', 'order', 'type', 'from', 'to', 'actorName', 'channel'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('order-events'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'type', type: 'text', required: true, index: true },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'reason', type: 'text', maxLength: 500 },
    jsonTextField('data'),
    ...actorFields,
  ],
}
