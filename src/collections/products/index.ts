import { accessTo } from '@/access/permissions'

import { deriveSlug } from '../shared/derive-slug'
import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { REFERENCE_KEY, refuseTakenKey } from '../shared/refuse-taken-key'
import { productFileEndpoints } from './endpoints/product-file'
import { variantTableEndpoints } from './endpoints/variant-table'
import { productFields } from './fields'
import { refuseUnseenRestores } from './hooks/refuse-unseen-restores'
import { requireFittingVariants } from './hooks/require-fitting-variants'
import { requireVariantToPublish } from './hooks/require-variant-to-publish'
import { defineCollection } from '../shared/define-collection'

/** What the shop shows. What it sells, with a price and a stock, are a product's variants. */
export const Products = defineCollection({
  slug: 'products',
  labels: { singular: 'Product', plural: 'Products' },
  menu: { group: 'Catalogue', position: 1 },
  permissions: 'table',
  audit: { records: 'every change' },
  api: 'own resource',
  search: { label: 'title or slug', searches: ['title', 'slug'] },
  trash: true,
  versions: { drafts: true, maxPerDoc: 20 },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'pictureColumn', 'category', 'stockColumn', '_status', 'updatedAt'],
    listSearchableFields: ['search', 'externalReference'],
    components: {
      views: {
        edit: { default: { Component: '@/admin/products/variants/product-edit-view#ProductEditView' } },
      },
    },
    preview: (doc) => (typeof doc['slug'] === 'string' ? `/products/${doc['slug']}?preview=1` : null),
  },
  defaultSort: '-createdAt',
  access: { readVersions: accessTo('products', 'read versions') },
  hooks: {
    beforeOperation: [refuseUnseenRestores],
    beforeValidate: [
      deriveSlug,
      refuseTakenKey({ field: 'slug', label: 'slug', table: 'products', hasDrafts: true }),
      refuseTakenKey({ ...REFERENCE_KEY, table: 'products', hasDrafts: true }),
    ],
    beforeChange: [requireVariantToPublish, requireFittingVariants],
  },
  endpoints: [...variantTableEndpoints, freeKeyEndpoint('products'), ...productFileEndpoints],
  fields: productFields,
})
