import { INVOICE_KINDS } from '@/domain/invoices/content'

import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { moneyField } from '@/collections/shared/fields/money-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'
import { invoiceEndpoints } from './endpoints'

/** Invoices and credit notes. Use cases issue them, and nothing changes them afterwards: the database refuses it. */
export const Invoices = defineCollection({
  slug: 'invoices',
  labels: { singular: 'Invoice', plural: 'Invoices' },
  menu: { group: 'Orders', position: 6 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'Issuing writes an entry, and nothing else happens to it.',
    hasHistory: true,
  },
  api: 'own resource',
  disableDuplicate: true,
  search: { label: 'number or buyer', searches: ['number', 'buyerName'] },
  admin: {
    description: 'Issued on the page of an order. They are never changed: a credit note corrects an invoice.',
    useAsTitle: 'number',
    defaultColumns: ['number', 'kind', 'issuedOn', 'order', 'buyerName', 'totalMinor'],
    components: {
      views: { edit: { default: { Component: '@/admin/invoices/invoice-edit-view#InvoiceEditView' } } },
    },
  },
  defaultSort: '-createdAt',
  forceSelect: { currency: true },
  endpoints: invoiceEndpoints,
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, maxLength: 40 },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(INVOICE_KINDS).map(([value, label]) => ({ value, label })),
    },
    { name: 'series', type: 'text', required: true, maxLength: 30 },
    { name: 'sequence', type: 'number', required: true, min: 1 },
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'refund', type: 'relationship', relationTo: 'refunds', unique: true },
    { name: 'corrects', type: 'relationship', relationTo: 'invoices', index: true },
    // A day without a time: it is the same in every time zone.
    { name: 'issuedOn', type: 'text', required: true, maxLength: 10, index: true },
    { name: 'currency', type: 'text', required: true, maxLength: 3 },
    moneyField('netMinor', { required: true }),
    moneyField('taxMinor', { required: true }),
    moneyField('totalMinor', { required: true, index: true }),
    { name: 'buyerName', type: 'text', maxLength: 200 },
    jsonTextField('content'),
    ...stampFields,
  ],
})
