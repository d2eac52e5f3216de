import { DELIVERY_STATES } from '@/domain/webhooks/endpoint'

import { defineCollection } from '../shared/define-collection'
import { deliveryEndpoints } from './endpoints'

const readOnly = { readOnly: true }
const shownAbove = { hidden: true, disableListColumn: true, disableListFilter: true }

/** What was sent to webhook endpoints, or is to be: one row for each event and endpoint, with all of its attempts. */
export const WebhookDeliveries = defineCollection({
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  menu: { group: 'System', position: 5 },
  permissions: 'table',
  audit: { records: 'by use cases', why: 'It is a record itself.' },
  api: 'own resource',
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description: 'Each event that was sent to an endpoint, or is to be, with request and answer.',
    useAsTitle: 'id',
    defaultColumns: ['createdAt', 'type', 'endpoint', 'state', 'statusCode', 'error', 'attemptCount'],
    components: {
      views: {
        edit: {
          default: { Component: '@/admin/webhooks/delivery-edit-view#DeliveryEditView' },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: deliveryEndpoints,
  // Lists are of one endpoint: the migration has indexes of it with the time, and of what waits. Each costs every delivery.
  fields: [
    {
      name: 'endpoint',
      type: 'relationship',
      relationTo: 'webhook-endpoints',
      required: true,
      admin: readOnly,
    },
    { name: 'eventId', label: 'Event', type: 'text', required: true, admin: readOnly },
    { name: 'type', type: 'text', required: true, admin: readOnly },
    { name: 'documentType', label: 'Kind of document', type: 'text', admin: readOnly },
    { name: 'documentId', label: 'Document', type: 'text', index: true, admin: readOnly },
    { name: 'position', type: 'number', required: true, admin: readOnly },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: DELIVERY_STATES.map((value) => ({ value, label: value })),
      admin: readOnly,
    },
    { name: 'attemptCount', label: 'Attempts', type: 'number', required: true, admin: readOnly },
    { name: 'nextAttemptAt', label: 'Next attempt', type: 'date', admin: readOnly },
    { name: 'deliveredAt', type: 'date', admin: readOnly },
    { name: 'statusCode', label: 'Answer', type: 'number', admin: readOnly },
    { name: 'error', type: 'text', admin: readOnly },
    { name: 'body', type: 'textarea', required: true, admin: shownAbove },
    { name: 'attempts', type: 'json', required: true, admin: shownAbove },
  ],
})
