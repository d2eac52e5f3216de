import type { Field } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { nextCopySku } from '@/domain/catalogue/copy'
import { TAX_CLASSES } from '@/domain/tax'

import { copyNothing, copyUnique } from '@/collections/shared/fields/copy-fields'
import { externalReferenceField } from '@/collections/shared/fields/external-reference'
import { editPageOnly } from '@/collections/shared/fields/edit-page-only'
import { moneyField } from '@/collections/shared/fields/money-field'

export const variantFields: Field[] = [
  { name: 'product', type: 'relationship', relationTo: 'products', required: true, index: true },
  {
    type: 'row',
    fields: [
      {
        name: 'sku',
        type: 'text',
        label: 'SKU',
        required: true,
        unique: true,
        maxLength: 64,
        hooks: { beforeDuplicate: [copyUnique(nextCopySku)] },
        admin: { description: 'Kept in upper case: 85131a and 85131A are the same article.' },
      },
      { name: 'title', type: 'text', required: true, maxLength: 200, index: true },
    ],
  },
  {
    name: 'optionValues',
    type: 'array',
    maxRows: 3,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true, maxLength: 60 },
          { name: 'value', type: 'text', required: true, maxLength: 60 },
        ],
      },
    ],
  },
  {
    type: 'row',
    fields: [
      moneyField('priceMinor', { required: true, index: true, label: 'Price' }),
      moneyField('compareAtPriceMinor', { label: 'Compare-at price' }),
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'taxClass',
        type: 'select',
        required: true,
        defaultValue: 'standard',
        options: TAX_CLASSES.map((value) => ({
          value,
          label: value.charAt(0).toUpperCase() + value.slice(1),
        })),
      },
      { name: 'weightGrams', type: 'number', min: 0, admin: { description: 'Grams' } },
    ],
  },
  {
    name: 'onHand',
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    index: true,
    access: fieldAccess('variants', 'onHand'),
    hooks: { beforeDuplicate: [copyNothing(0)] },
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      components: { Field: '@/admin/stock/opening-stock-field#OpeningStockField' },
      description: 'Pieces in the warehouse now. Later it changes by stock adjustments and shipments.',
    },
  },
  {
    name: 'reserved',
    type: 'number',
    required: true,
    defaultValue: 0,
    min: 0,
    access: fieldAccess('variants', 'reserved'),
    hooks: { beforeDuplicate: [copyNothing(0)] },
    admin: editPageOnly,
  },
  {
    name: 'lowStockLevel',
    type: 'number',
    min: 0,
    access: fieldAccess('variants', 'lowStockLevel'),
    admin: {
      position: 'sidebar',
      description: 'Warn at or below this many available; empty means the store’s level.',
    },
  },
  {
    name: 'place',
    type: 'text',
    maxLength: 60,
    access: fieldAccess('variants', 'place'),
    admin: {
      position: 'sidebar',
      description: 'Where it is stored, such as A-03-2: pick lists are sorted by it.',
    },
  },
  externalReferenceField('variants', 'The number of this variant in another system.'),
  {
    // Whether what is available is at or below its level, else the store's: triggers write it, so that lists find it by an index.
    name: 'isLow',
    label: 'Low stock',
    type: 'checkbox',
    defaultValue: false,
    access: fieldAccess('variants', 'isLow'),
    admin: editPageOnly,
  },
  {
    // Whether the product is published and kept: a trigger writes it, so that lists need no join to know what to show.
    name: 'isOffered',
    type: 'checkbox',
    defaultValue: false,
    hidden: true,
    access: fieldAccess('variants', 'isOffered'),
  },
]
