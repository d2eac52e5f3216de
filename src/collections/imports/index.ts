import type { CollectionConfig } from 'payload'

import { collectionAccess, hiddenFromMenu } from '@/access/permissions'

import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { readGuards } from '../shared/read-guards'
import { searchField } from '@/collections/shared/fields/search-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'

/** Runs of the order import: progress while it runs, the reconciliation when it is done. */
export const Imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: 'Import', plural: 'Imports' },
  admin: {
    group: 'Orders',
    hidden: hiddenFromMenu('imports'),
    useAsTitle: 'fileName',
    listSearchableFields: ['search'],
    defaultColumns: ['fileName', 'status', 'linesRead', 'linesRejected', 'createdBy', 'createdAt'],
  },
  defaultSort: '-createdAt',
  access: collectionAccess('imports'),
  hooks: { beforeOperation: [...readGuards] },
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
    searchField({ label: 'file name', searches: ['fileName'] }),
    ...stampFields,
  ],
}
