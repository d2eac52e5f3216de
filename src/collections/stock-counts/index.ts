import { COUNT_KIND_NAMES, COUNT_KINDS } from '@/domain/catalogue/count-lines'
import { stampFields } from '@/collections/shared/fields/stamp-fields'

import { defineCollection } from '../shared/define-collection'
import { stockCountEndpoints } from './endpoints'

/** The document's page says it in its own words. */
const saidAbove = { readOnly: true, className: 'br-said-above' }

/** Goods that came in and stock takes. The articles of each are in a table of their own, which the document's page shows. */
export const StockCounts = defineCollection({
  slug: 'stock-counts',
  labels: { singular: 'Stock document', plural: 'Goods in and stock takes' },
  menu: { group: 'Catalogue', position: 5 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'A document has the entry of its booking and is never changed; each variant has that of its stock.',
  },
  api: 'not offered',
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  search: { label: 'number, reference or reason', searches: ['number', 'note'] },
  admin: {
    description: 'What came in and what was counted. New ones are booked by “Count or receive” in the menu.',
    useAsTitle: 'number',
    defaultColumns: ['number', 'kind', 'note', 'articles', 'pieces', 'createdBy', 'createdAt'],
    components: {
      views: { edit: { default: { Component: '@/admin/stock/counting/count-view#CountDocumentView' } } },
    },
  },
  defaultSort: '-createdAt',
  endpoints: stockCountEndpoints,
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, admin: saidAbove },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: COUNT_KIND_NAMES.map((value) => ({ value, label: COUNT_KINDS[value].label })),
      admin: saidAbove,
    },
    { name: 'note', label: 'Reference or reason', type: 'text', maxLength: 300, admin: saidAbove },
    { name: 'currency', type: 'text', required: true, admin: { ...saidAbove, disableListColumn: true } },
    { name: 'articles', type: 'number', required: true, defaultValue: 0, admin: saidAbove },
    {
      name: 'pieces',
      label: 'Change in pieces',
      type: 'number',
      required: true,
      defaultValue: 0,
      admin: saidAbove,
    },
    ...stampFields,
  ],
})
