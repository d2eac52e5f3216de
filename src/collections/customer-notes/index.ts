import { MAX_COMMENT_LENGTH } from '@/domain/order/comments'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { defineCollection } from '../shared/define-collection'
import { customerNoteEndpoints } from './endpoints'

/** What staff write down about a customer for each other. Customers read it at no interface. */
export const CustomerNotes = defineCollection({
  slug: 'customer-notes',
  labels: { singular: 'Customer note', plural: 'Customer notes' },
  menu: { group: 'People' },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its customer tells it.' },
  api: 'own resource',
  admin: {
    description: 'Written on the page of a customer, for staff alone.',
    defaultColumns: ['createdAt', 'customer', 'text', 'actorName'],
  },
  defaultSort: '-createdAt',
  endpoints: customerNoteEndpoints,
  fields: [
    { name: 'customer', type: 'relationship', relationTo: 'users', required: true, index: true },
    // Empty when its author removed it, or the customer's data were erased.
    { name: 'text', type: 'textarea', maxLength: MAX_COMMENT_LENGTH },
    { name: 'removedAt', type: 'date' },
    ...actorFields(),
  ],
})
