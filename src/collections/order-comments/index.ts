import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { defineCollection } from '../shared/define-collection'
import { orderCommentEndpoints } from './endpoints'

/** What staff write to each other about an order. Customers read it at no interface. */
export const OrderComments = defineCollection({
  slug: 'order-comments',
  labels: { singular: 'Comment', plural: 'Comments' },
  menu: { group: 'Orders' },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  admin: {
    description: 'Written on the page of an order, for staff alone.',
    defaultColumns: ['createdAt', 'order', 'text', 'actorName'],
  },
  defaultSort: '-createdAt',
  endpoints: orderCommentEndpoints,
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    // Empty when its author removed it, or its customer's data were erased.
    { name: 'text', type: 'textarea', maxLength: MAX_COMMENT_LENGTH },
    { name: 'mentions', type: 'relationship', relationTo: 'users', hasMany: true },
    { name: 'editedAt', type: 'date' },
    { name: 'removedAt', type: 'date' },
    ...actorFields(),
  ],
})
