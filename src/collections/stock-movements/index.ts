import { MOVEMENT_KINDS } from '@/domain/catalogue/stock'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { REASON_CELL } from '@/collections/shared/fields/reason-cell'
import { defineCollection } from '../shared/define-collection'

/** The stock ledger, append-only: on hand and reserved are its sums. */
export const StockMovements = defineCollection({
  slug: 'stock-movements',
  labels: { singular: 'Stock movement', plural: 'Stock movements' },
  menu: { group: 'Catalogue', position: 4 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'It is a record itself, and is only added to.' },
  api: 'not offered',
  admin: {
    description:
      'Every change of stock, by whom and why. It is only ever added to: stock is adjusted on the page of a variant.',
    defaultColumns: ['createdAt', 'variant', 'kind', 'onHandDelta', 'reservedDelta', 'reason', 'actorName'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'variant', type: 'relationship', relationTo: 'variants', required: true, index: true },
    { name: 'kind', type: 'select', required: true, index: true, options: [...MOVEMENT_KINDS] },
    { name: 'onHandDelta', type: 'number', required: true, defaultValue: 0 },
    { name: 'reservedDelta', type: 'number', required: true, defaultValue: 0 },
    { name: 'reason', type: 'text', maxLength: 500, admin: REASON_CELL },
    { name: 'order', type: 'relationship', relationTo: 'orders', index: true },
    ...actorFields(),
  ],
})
