import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'
import { nextCopySlug } from '@/domain/catalogue/copy'

import { copyUnique } from '@/collections/shared/fields/copy-fields'
import { deriveSlug } from '../shared/derive-slug'
import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { historyViews } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { recordChange } from '@/collections/shared/audit/record-change'
import { recordDeletion } from '@/collections/shared/audit/record-deletion'
import { refuseHardDelete } from '../shared/refuse-hard-delete'
import { refuseTakenKey } from '../shared/refuse-taken-key'
import { searchField } from '@/collections/shared/fields/search-field'
import { stampActor, stampFields } from '@/collections/shared/fields/stamp-fields'
import { refuseCategoryCycle } from './hooks/refuse-category-cycle'

/** The tree that the storefront's navigation shows. */
export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  trash: true,
  admin: {
    group: 'Catalogue',
    hidden: hiddenFromMenu('categories'),
    useAsTitle: 'title',
    listSearchableFields: ['search'],
    components: { views: { edit: historyViews } },
    defaultColumns: ['title', 'slug', 'parent', 'position'],
  },
  defaultSort: 'position',
  access: collectionAccess('categories'),
  hooks: {
    beforeOperation: [...readGuards],
    beforeValidate: [
      deriveSlug,
      refuseTakenKey({ field: 'slug', label: 'slug', table: 'categories', hasDrafts: false }),
    ],
    beforeChange: [refuseCategoryCycle, stampActor],
    afterChange: [recordChange],
    beforeDelete: [refuseHardDelete],
    afterDelete: [recordDeletion],
  },
  endpoints: [freeKeyEndpoint('categories')],
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 140,
      hooks: { beforeDuplicate: [copyUnique(nextCopySlug)] },
      admin: { position: 'sidebar', description: 'Part of the address; made from the title when empty.' },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 0,
      index: true,
      admin: { position: 'sidebar' },
    },
    { name: 'description', type: 'textarea', maxLength: 2000 },
    { name: 'image', type: 'upload', relationTo: 'media' },
    searchField({ label: 'title or slug', searches: ['title', 'slug'] }),
    ...stampFields,
  ],
}
