import type { CollectionConfig } from 'payload'

import { collectionAccess } from '@/access/permissions'

import { historyTab } from '../shared/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '../shared/record-change'
import { recordDeletion } from '../shared/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { stampActor } from '../shared/stamp-fields'
import { adjustStockEndpoint } from './endpoints/adjust-stock'
import { variantFields } from './fields'
import { guardLastVariant } from './hooks/guard-last-variant'
import { guardStockLevels } from './hooks/guard-stock-levels'
import { normaliseVariantSku } from './hooks/normalise-variant-sku'
import { recordInitialStock } from './hooks/record-initial-stock'

/** What is bought: one SKU with its price and its stock. */
export const Variants: CollectionConfig = {
  slug: 'variants',
  labels: { singular: 'Variant', plural: 'Variants' },
  trash: true,
  admin: {
    group: 'Catalogue',
    useAsTitle: 'sku',
    defaultColumns: ['sku', 'title', 'product', 'priceMinor', 'onHand', 'reserved'],
    listSearchableFields: ['search'],
    components: {
      views: {
        edit: {
          default: { Component: '@/admin/stock/variant-edit-view#VariantEditView' },
          history: historyTab,
        },
      },
    },
  },
  defaultSort: 'sku',
  access: collectionAccess('variants'),
  hooks: {
    beforeOperation: [...readGuards],
    beforeValidate: [normaliseVariantSku],
    beforeChange: [guardStockLevels, guardLastVariant, stampActor],
    afterChange: [recordInitialStock, recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  endpoints: [adjustStockEndpoint],
  fields: variantFields,
}
