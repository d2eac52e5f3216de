import { fieldAccess } from '@/access/permissions'
import { actorFields } from '@/collections/shared/fields/actor-fields'
import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { REASON_CELL } from '@/collections/shared/fields/reason-cell'
import { defineCollection } from '../shared/define-collection'

const TYPE_CELL = { components: { Cell: '@/admin/orders/timeline/event-cell#EventTypeCell' } }
const STATUS_CELL = { components: { Cell: '@/admin/orders/timeline/event-cell#EventStatusCell' } }

/** The timeline of an order, append-only. */
export const OrderEvents = defineCollection({
  slug: 'order-events',
  labels: { singular: 'Order event', plural: 'Order events' },
  menu: { group: 'Orders', position: 5 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'It is a record itself, and is only added to.' },
  api: 'own resource',
  admin: {
    description: 'What happened to orders, by whom and when. It is only ever added to.',
    // The order page shows an order's own events as its timeline.
    defaultColumns: ['createdAt', 'order', 'type', 'from', 'to', 'actorName', 'channel'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'type', type: 'text', required: true, index: true, admin: TYPE_CELL },
    { name: 'from', type: 'text', admin: STATUS_CELL },
    { name: 'to', type: 'text', admin: STATUS_CELL },
    {
      ...{ name: 'reason', type: 'text', maxLength: 500, admin: REASON_CELL },
      access: fieldAccess('order-events', 'reason'),
    },
    jsonTextField('data'),
    ...actorFields({
      id: fieldAccess('order-events', 'actorId'),
      name: fieldAccess('order-events', 'actorName'),
    }),
  ],
})
