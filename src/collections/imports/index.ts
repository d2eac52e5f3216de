import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'

/** Runs of the order import: progress while it runs, the reconciliation when it is done. */
export const Imports = defineCollection({
  slug: 'imports',
  labels: { singular: 'Import', plural: 'Imports' },
  menu: { group: 'Orders', position: 6 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'Each document that it makes has an entry.' },
  api: 'not offered',
  search: { label: 'file name', searches: ['fileName'] },
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'status', 'linesRead', 'linesRejected', 'createdBy', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'fileName', type: 'text', required: true },
    { name: 'storedAs', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      options: ['queued', 'running', 'done', 'failed'],
    },
    { name: 'bytesTotal', type: 'number', required: true, defaultValue: 0 },
    { name: 'bytesRead', type: 'number', required: true, defaultValue: 0 },
    { name: 'linesRead', type: 'number', required: true, defaultValue: 0 },
    { name: 'linesRejected', type: 'number', required: true, defaultValue: 0 },
    jsonTextField('options'),
    jsonTextField('report'),
    jsonTextField('rejected'),
    { name: 'error', type: 'text' },
    { name: 'finishedAt', type: 'date' },
    ...stampFields,
  ],
})
