import type { CollectionConfig } from 'payload'

import { accessTo, collectionAccess } from '@/access/permissions'

import { deriveSlug } from '../shared/derive-slug'
import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { historyViews } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '@/collections/shared/audit/record-change'
import { recordDeletion } from '@/collections/shared/audit/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { refuseTakenKey } from '../shared/refuse-taken-key'
import { stampActor } from '@/collections/shared/fields/stamp-fields'
import { productFields } from './fields'
import { refuseUnseenRestores } from './hooks/refuse-unseen-restores'
import { requireFittingVariants } from './hooks/require-fitting-variants'
import { requireVariantToPublish } from './hooks/require-variant-to-publish'

/** What the shop shows. What it sells, with a price and a stock, are a product's variants. */
export const Products: CollectionConfig = {
  slug: 'products',
  labels: { singular: 'Product', plural: 'Products' },
  trash: true,
  versions: { drafts: true, maxPerDoc: 20 },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', '_status', 'updatedAt'],
    listSearchableFields: ['search', 'externalReference'],
    components: { views: { edit: historyViews } },
    preview: (doc) => (typeof doc['slug'] === 'string' ? `/products/${doc['slug']}?preview=1` : null),
  },
  defaultSort: '-createdAt',
  access: { ...collectionAccess('products'), readVersions: accessTo('products', 'read versions') },
  hooks: {
    beforeOperation: [...readGuards, refuseUnseenRestores],
    beforeValidate: [
      deriveSlug,
      refuseTakenKey({ field: 'slug', label: 'slug', table: 'products', hasDrafts: true }),
    ],
    beforeChange: [requireVariantToPublish, requireFittingVariants, stampActor],
    afterChange: [recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  endpoints: [freeKeyEndpoint('products')],
  fields: productFields,
}
