import {
  RETURN_CONDITIONS,
  RETURN_REASONS,
  RETURN_STATES,
  RETURN_STATUSES,
} from '@/domain/order/returns/return-states'

import { stampFields } from '@/collections/shared/fields/stamp-fields'
import { defineCollection } from '../shared/define-collection'
import { returnEndpoints } from './endpoints'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Goods that customers send back. Written by the actions on returns and the refund that pays for one alone. */
export const Returns = defineCollection({
  slug: 'returns',
  labels: { singular: 'Return', plural: 'Returns' },
  menu: { group: 'Orders', position: 4 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'An entry of its order tells it.' },
  api: 'own resource',
  search: { label: 'number or order number', searches: ['number', 'orderNumber'] },
  admin: {
    useAsTitle: 'number',
    description:
      'Begun on the page of their order; received, refunded and exchanged there or on the page of the return.',
    defaultColumns: ['number', 'order', 'status', 'createdAt', 'approvedAt', 'receivedAt'],
    components: {
      views: { edit: { default: { Component: '@/admin/orders/returns/return-edit-view#ReturnEditView' } } },
    },
  },
  defaultSort: '-createdAt',
  endpoints: returnEndpoints,
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, maxLength: 30 },
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true },
    { name: 'orderNumber', type: 'text', required: true, maxLength: 40 },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'requested',
      options: RETURN_STATUSES.map((value) => ({ value, label: RETURN_STATES[value].label })),
    },
    {
      name: 'lines',
      type: 'array',
      required: true,
      fields: [
        { name: 'lineId', type: 'text', required: true },
        { name: 'quantity', type: 'number', required: true, min: 1 },
        { name: 'reason', type: 'select', required: true, options: optionsOf(RETURN_REASONS) },
        { name: 'note', type: 'text', maxLength: 500 },
        { name: 'receivedQuantity', type: 'number', min: 0 },
        { name: 'condition', type: 'select', options: optionsOf(RETURN_CONDITIONS) },
        { name: 'restock', type: 'checkbox' },
      ],
    },
    // What the customer reads about sending the goods.
    { name: 'instructions', type: 'textarea', maxLength: 2000 },
    { name: 'declineReason', type: 'text', maxLength: 500 },
    { name: 'approvedAt', type: 'date' },
    { name: 'receivedAt', type: 'date' },
    { name: 'endedAt', type: 'date' },
    // The order that it was exchanged for.
    { name: 'exchangeOrder', type: 'relationship', relationTo: 'orders', index: true },
    ...stampFields,
  ],
})
