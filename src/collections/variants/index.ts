import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { REFERENCE_KEY, refuseTakenKey } from '../shared/refuse-taken-key'
import { adjustStockEndpoint } from './endpoints/adjust-stock'
import { variantSelectionEndpoints } from './endpoints/variant-selection'
import { variantFields } from './fields'
import { refuseOtherCurrency } from './hooks/refuse-other-currency'
import { guardLastVariant } from './hooks/guard-last-variant'
import { guardStockLevels } from './hooks/guard-stock-levels'
import { lockProductFirst } from './hooks/lock-product-first'
import { normaliseVariantSku } from './hooks/normalise-variant-sku'
import { recordInitialStock } from './hooks/record-initial-stock'
import { requireFittingOptions } from './hooks/require-fitting-options'
import { defineCollection } from '../shared/define-collection'

/** What is bought: one SKU with its price and its stock. */
export const Variants = defineCollection({
  slug: 'variants',
  labels: { singular: 'Variant', plural: 'Variants' },
  menu: { group: 'Catalogue', position: 2 },
  permissions: 'table',
  audit: { records: 'every change', except: ['isOffered', 'isLow'] },
  api: 'own resource',
  search: { label: 'SKU or title', searches: ['sku', 'title'] },
  trash: true,
  // The stock moves with each order, which makes no new version of the article.
  custom: { contentChangedColumn: 'content_changed_at' },
  admin: {
    useAsTitle: 'sku',
    defaultColumns: ['sku', 'title', 'product', 'priceMinor', 'onHand', 'reserved'],
    components: {
      views: {
        edit: {
          default: { Component: '@/admin/stock/variant-edit-view#VariantEditView' },
        },
      },
    },
  },
  defaultSort: 'sku',
  hooks: {
    beforeOperation: [lockProductFirst, refuseOtherCurrency],
    beforeValidate: [
      normaliseVariantSku,
      refuseTakenKey({ field: 'sku', label: 'SKU', table: 'variants', hasDrafts: false }),
      refuseTakenKey({ ...REFERENCE_KEY, table: 'variants', hasDrafts: false }),
    ],
    beforeChange: [guardStockLevels, guardLastVariant, requireFittingOptions],
    afterChange: [recordInitialStock],
  },
  endpoints: [adjustStockEndpoint, freeKeyEndpoint('variants'), ...variantSelectionEndpoints],
  fields: variantFields,
})
