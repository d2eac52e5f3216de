import type { CollectionConfig } from 'payload'

import { collectionAccess } from '@/access/permissions'

import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { historyTab } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '@/collections/shared/audit/record-change'
import { recordDeletion } from '@/collections/shared/audit/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { refuseTakenKey } from '../shared/refuse-taken-key'
import { stampActor } from '@/collections/shared/fields/stamp-fields'
import { adjustStockEndpoint } from './endpoints/adjust-stock'
import { variantFields } from './fields'
import { refuseOtherCurrency } from './hooks/refuse-other-currency'
import { guardLastVariant } from './hooks/guard-last-variant'
import { guardStockLevels } from './hooks/guard-stock-levels'
import { lockProductFirst } from './hooks/lock-product-first'
import { normaliseVariantSku } from './hooks/normalise-variant-sku'
import { recordInitialStock } from './hooks/record-initial-stock'
import { requireFittingOptions } from './hooks/require-fitting-options'

/** What is bought: one SKU with its price and its stock. */
export const Variants: CollectionConfig = {
  slug: 'variants',
  labels: { singular: 'Variant', plural: 'Variants' },
  trash: true,
  // The stock moves with each order, which makes no new version of the article.
  custom: { contentChangedColumn: 'content_changed_at' },
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
    beforeOperation: [lockProductFirst, ...readGuards, refuseOtherCurrency],
    beforeValidate: [
      normaliseVariantSku,
      refuseTakenKey({ field: 'sku', label: 'SKU', table: 'variants', hasDrafts: false }),
    ],
    beforeChange: [guardStockLevels, guardLastVariant, requireFittingOptions, stampActor],
    afterChange: [recordInitialStock, recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  endpoints: [adjustStockEndpoint, freeKeyEndpoint('variants')],
  fields: variantFields,
}
