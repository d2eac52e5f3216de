import { STATEMENT_FORMATS } from '@/domain/bank/bank-line'

import { moneyField } from '../shared/fields/money-field'
import { stampFields } from '../shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'
import { bankStatementEndpoints } from './endpoints'

/** The statement's page says it in its own words. */
const saidAbove = { readOnly: true }

/** Files of the shop's bank. Their movements are in a table of their own, which a statement's page shows. */
export const BankStatements = defineCollection({
  slug: 'bank-statements',
  labels: { singular: 'Bank statement', plural: 'Bank statements' },
  menu: { group: 'Orders', position: 8 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'An upload has an entry, and each payment that is booked that of its order.',
    hasHistory: true,
  },
  api: 'not offered',
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  search: { label: 'file name or account', searches: ['fileName', 'account'] },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'account', 'lineCount', 'incomingMinor', 'format', 'createdBy', 'createdAt'],
    components: {
      beforeListTable: ['@/admin/bank/upload-box#UploadBox'],
      views: { edit: { default: { Component: '@/admin/bank/statement-view#StatementView' } } },
    },
  },
  defaultSort: '-createdAt',
  endpoints: bankStatementEndpoints,
  fields: [
    { name: 'title', label: 'Days', type: 'text', required: true, admin: saidAbove },
    { name: 'fileName', type: 'text', required: true, admin: saidAbove },
    {
      name: 'format',
      type: 'select',
      required: true,
      options: Object.entries(STATEMENT_FORMATS).map(([value, label]) => ({ value, label })),
      admin: saidAbove,
    },
    { name: 'account', type: 'text', admin: saidAbove },
    { name: 'firstDay', type: 'text', required: true, admin: saidAbove },
    { name: 'lastDay', type: 'text', required: true, admin: saidAbove },
    { name: 'lineCount', label: 'Lines', type: 'number', required: true, admin: saidAbove },
    moneyField('incomingMinor', { required: true, label: 'Money that came in', admin: saidAbove }),
    { name: 'currency', type: 'text', required: true, admin: saidAbove },
    ...stampFields,
  ],
})
