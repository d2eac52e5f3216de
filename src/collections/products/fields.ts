import type { Field } from 'payload'

import { nextCopySlug } from '@/domain/catalogue/copy'

import { copyUnique } from '@/collections/shared/fields/copy-fields'
import { column, NO_FIELD } from '@/collections/shared/fields/column'
import { externalReferenceField } from '@/collections/shared/fields/external-reference'

export const productFields: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 200, index: true },
  {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    maxLength: 220,
    hooks: { beforeDuplicate: [copyUnique(nextCopySlug)] },
    admin: { position: 'sidebar', description: 'Part of the address; made from the title when empty.' },
  },
  {
    name: 'category',
    type: 'relationship',
    relationTo: 'categories',
    index: true,
    admin: { position: 'sidebar' },
  },
  { name: 'description', type: 'richText' },
  {
    name: 'gallery',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    maxRows: 20,
    admin: { components: { Field: NO_FIELD } },
  },
  {
    name: 'options',
    type: 'array',
    maxRows: 3,
    labels: { singular: 'Option', plural: 'Options' },
    admin: {
      description: 'What a buyer chooses between, e.g. Size: S, M, L.',
      components: { Field: NO_FIELD },
    },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 60 },
      { name: 'values', type: 'text', hasMany: true, required: true, maxRows: 50 },
    ],
  },
  {
    name: 'optionPictures',
    type: 'array',
    maxRows: 150,
    labels: { singular: 'Picture of a value', plural: 'Pictures of values' },
    admin: {
      description: 'The picture that the shop shows when a buyer chooses a value, e.g. Colour: Red.',
      components: { Field: NO_FIELD },
    },
    fields: [
      { name: 'option', type: 'text', required: true, maxLength: 60 },
      { name: 'value', type: 'text', required: true, maxLength: 60 },
      { name: 'picture', type: 'upload', relationTo: 'media', required: true },
    ],
  },
  {
    name: 'seo',
    type: 'group',
    label: 'Search engines',
    fields: [
      { name: 'title', type: 'text', maxLength: 70 },
      { name: 'description', type: 'textarea', maxLength: 170 },
    ],
  },
  column('pictureColumn', 'Picture', '@/admin/products/picture-cell#PictureCell'),
  column('stockColumn', 'Available', '@/admin/products/stock-cell#StockCell'),
  externalReferenceField('products', 'The article number in another system.'),
  {
    name: 'variants',
    type: 'join',
    collection: 'variants',
    on: 'product',
    defaultLimit: 20,
    defaultSort: 'sku',
    admin: { defaultColumns: ['sku', 'title', 'priceMinor', 'onHand', 'reserved'] },
  },
]
