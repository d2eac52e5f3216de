import { KIND_NAMES, RUN_KINDS, RUN_STATUSES } from '@/domain/bulk-runs/run-kinds'
import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { stampFields } from '@/collections/shared/fields/stamp-fields'

import { defineCollection } from '../shared/define-collection'
import { bulkRunEndpoints } from './endpoints'

/** The run's page says it in its own words. */
const saidAbove = { readOnly: true, className: 'br-said-above' }
const notListed = { hidden: true, disableListColumn: true, disableListFilter: true }

/** What is done to many documents at once. What became of each is in a table of its own, which the run's page shows. */
export const BulkRuns = defineCollection({
  slug: 'bulk-runs',
  labels: { singular: 'Bulk run', plural: 'Bulk runs' },
  menu: { group: 'Orders', position: 7 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'Each document has its entries, and a run those of its start and its early end.',
  },
  api: 'not offered',
  search: { label: 'what was done', searches: ['title'] },
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description:
      'What was done to many orders, products, variants or customers at once: how far it is, what was refused and why.',
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'done', 'refused', 'createdBy', 'createdAt'],
    components: {
      views: { edit: { default: { Component: '@/admin/bulk-runs/bulk-run-view#BulkRunView' } } },
    },
  },
  defaultSort: '-createdAt',
  endpoints: bulkRunEndpoints,
  fields: [
    {
      name: 'title',
      label: 'What',
      type: 'text',
      required: true,
      admin: { ...saidAbove, components: { Cell: '@/admin/bulk-runs/run-title-cell#RunTitleCell' } },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: KIND_NAMES.map((value) => ({ value, label: RUN_KINDS[value].verb })),
      admin: saidAbove,
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      options: Object.entries(RUN_STATUSES).map(([value, label]) => ({ value, label })),
      admin: saidAbove,
    },
    { ...jsonTextField('settings'), required: true, admin: notListed },
    { name: 'total', label: 'In all', type: 'number', required: true, defaultValue: 0, admin: saidAbove },
    { name: 'done', type: 'number', required: true, defaultValue: 0, admin: saidAbove },
    { name: 'refused', type: 'number', required: true, defaultValue: 0, admin: saidAbove },
    { name: 'failure', label: 'Why it has stopped', type: 'text', admin: saidAbove },
    { name: 'finishedAt', type: 'date', admin: saidAbove },
    { name: 'undoes', label: 'Takes back', type: 'relationship', relationTo: 'bulk-runs', admin: saidAbove },
    {
      name: 'retries',
      label: 'Tries again',
      type: 'relationship',
      relationTo: 'bulk-runs',
      admin: saidAbove,
    },
    ...stampFields,
  ],
})
