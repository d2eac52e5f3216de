import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'
import { MOVEMENT_KINDS } from '@/domain/catalogue/stock'

import { actorFields } from '@/collections/shared/fields/actor-fields'
import { readGuards } from '../shared/read-guards'

/** The stock ledger, append-only: on hand and reserved are its sums. */
export const StockMovements: CollectionConfig = {
  slug: 'stock-movements',
  labels: { singular: 'Stock movement', plural: 'Stock movements' },
  admin: {
    description:
      'Every change of stock, by whom and why. It is only ever added to: stock is adjusted on the page of a variant.',
    group: 'Catalogue',
    hidden: hiddenFromMenu('stock-movements'),
    defaultColumns: ['createdAt', 'variant', 'kind', 'onHandDelta', 'reservedDelta', 'reason', 'actorName'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('stock-movements'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'variant', type: 'relationship', relationTo: 'variants', required: true, index: true },
    { name: 'kind', type: 'select', required: true, index: true, options: [...MOVEMENT_KINDS] },
    { name: 'onHandDelta', type: 'number', required: true, defaultValue: 0 },
    { name: 'reservedDelta', type: 'number', required: true, defaultValue: 0 },
    { name: 'reason', type: 'text', maxLength: 500 },
    { name: 'order', type: 'relationship', relationTo: 'orders', index: true },
    ...actorFields,
  ],
}
