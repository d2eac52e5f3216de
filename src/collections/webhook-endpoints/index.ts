import { ENDPOINT_STATES, MAX_ENDPOINT_NAME, MAX_URL_LENGTH } from '@/domain/webhooks/endpoint'

import { defineCollection } from '../shared/define-collection'
import { endpointEndpoints } from './endpoints'

const readOnly = { readOnly: true }
const shownAbove = { hidden: true, disableListFilter: true }

/** Receivers of events. They are made and changed by use cases alone: their secrets are told once, and sealed in a table apart. */
export const WebhookEndpoints = defineCollection({
  slug: 'webhook-endpoints',
  labels: { singular: 'Webhook endpoint', plural: 'Webhook endpoints' },
  menu: { group: 'System', position: 4 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'Creating, changing, rotating and deleting write their entries.',
    hasHistory: true,
  },
  api: 'own resource',
  search: { label: 'name or address', searches: ['name', 'url'] },
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description: 'Programs that are told by the shop what happens in it, as soon as it happens.',
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'state', 'stateChangedAt'],
    components: {
      beforeListTable: ['@/admin/webhooks/create-endpoint-button#CreateEndpointButton'],
      views: {
        edit: {
          default: { Component: '@/admin/webhooks/endpoint-edit-view#EndpointEditView' },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: endpointEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: MAX_ENDPOINT_NAME, admin: readOnly },
    {
      name: 'url',
      label: 'Address',
      type: 'text',
      required: true,
      maxLength: MAX_URL_LENGTH,
      admin: readOnly,
    },
    { name: 'types', type: 'json', required: true, admin: shownAbove },
    { name: 'headerNames', type: 'json', required: true, admin: shownAbove },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: ENDPOINT_STATES.map((value) => ({ value, label: value })),
      admin: readOnly,
    },
    { name: 'stateReason', label: 'Why', type: 'text', admin: readOnly },
    { name: 'stateChangedAt', label: 'Since', type: 'date', required: true, admin: readOnly },
    { name: 'failingSince', type: 'date', admin: readOnly },
    { name: 'formerSecretUntil', label: 'The former secret signs until', type: 'date', admin: readOnly },
    {
      name: 'position',
      label: 'Reached in the feed of changes',
      type: 'number',
      required: true,
      admin: readOnly,
    },
    { name: 'owner', type: 'relationship', relationTo: 'users', index: true, admin: readOnly },
  ],
})
