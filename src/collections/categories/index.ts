import { nextCopySlug } from '@/domain/catalogue/copy'

import { copyUnique } from '@/collections/shared/fields/copy-fields'
import { externalReferenceField } from '@/collections/shared/fields/external-reference'
import { deriveSlug } from '../shared/derive-slug'
import { freeKeyEndpoint } from '../shared/endpoints/free-key'
import { REFERENCE_KEY, refuseTakenKey } from '../shared/refuse-taken-key'
import { refuseCategoryCycle } from './hooks/refuse-category-cycle'
import { defineCollection } from '../shared/define-collection'

/** The tree that the storefront's navigation shows. */
export const Categories = defineCollection({
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  menu: { group: 'Catalogue', position: 3 },
  permissions: 'table',
  audit: { records: 'every change' },
  api: 'own resource',
  search: { label: 'title or slug', searches: ['title', 'slug'] },
  trash: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'parent', 'position'],
  },
  defaultSort: 'position',
  hooks: {
    beforeValidate: [
      deriveSlug,
      refuseTakenKey({ field: 'slug', label: 'slug', table: 'categories', hasDrafts: false }),
      refuseTakenKey({ ...REFERENCE_KEY, table: 'categories', hasDrafts: false }),
    ],
    beforeChange: [refuseCategoryCycle],
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
    externalReferenceField('categories', 'The number of this category in another system.'),
  ],
})
