import { FILE_KINDS } from '@/domain/order/files/file-kind'
import { MAX_FILE_NAME_LENGTH } from '@/domain/order/files/file-name'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { defineCollection } from '../shared/define-collection'

/** What staff keep with an order, such as a signed delivery note. Customers read it at no interface. */
export const OrderFiles = defineCollection({
  slug: 'order-files',
  labels: { singular: 'File', plural: 'Files' },
  menu: { group: 'Orders' },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description: 'Added on the page of an order, for staff alone.',
    defaultColumns: ['createdAt', 'order', 'name', 'kind', 'sizeBytes', 'actorName'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    // Empty when its customer's data were erased. The bytes are in a table of their own, `order_file_bytes`.
    { name: 'name', type: 'text', maxLength: MAX_FILE_NAME_LENGTH },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(FILE_KINDS).map(([value, { label }]) => ({ value, label })),
    },
    { name: 'sizeBytes', label: 'Size in bytes', type: 'number', required: true },
    { name: 'removedAt', type: 'date' },
    ...actorFields(),
  ],
})
