import { fieldAccess } from '@/access/permissions'
import { KEY_MODE_LABELS, KEY_MODES, MAX_KEY_NAME } from '@/domain/account/api-key'
import { SCOPES, scopeLabel } from '@/domain/account/scopes'

import { defineCollection } from '../shared/define-collection'
import { keyEndpoints } from './endpoints'

const readOnly = { readOnly: true }

/** Keys for programs. They are made, rotated and revoked by use cases alone: a secret is told once. */
export const ApiKeys = defineCollection({
  slug: 'api-keys',
  labels: { singular: 'API key', plural: 'API keys' },
  menu: { group: 'People', position: 3 },
  permissions: 'table',
  audit: {
    records: 'by use cases',
    why: 'Issuing, rotating and revoking write their entries.',
    hasHistory: true,
  },
  api: 'own resource',
  search: { label: 'name or prefix', searches: ['name', 'prefix'] },
  // A secret is told by the endpoints below and by v1; GraphQL reads.
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description:
      'Programs come in with these. A key may do no more than its owner, a member of staff or a service account, within its scopes.',
    useAsTitle: 'name',
    defaultColumns: [
      'name',
      'prefix',
      'mode',
      'owner',
      'scopes',
      'lastUsedAt',
      'lastUsedFrom',
      'expiresAt',
      'revokedAt',
    ],
    components: {
      beforeListTable: ['@/admin/keys/issue-key#IssueKey'],
      views: {
        edit: {
          default: { Component: '@/admin/keys/key-edit-view#KeyEditView' },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: keyEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: MAX_KEY_NAME, admin: readOnly },
    { name: 'prefix', type: 'text', required: true, unique: true, admin: readOnly },
    {
      name: 'mode',
      type: 'select',
      required: true,
      defaultValue: 'live',
      index: true,
      options: KEY_MODES.map((value) => ({ value, label: KEY_MODE_LABELS[value] })),
      admin: {
        ...readOnly,
        description: 'Test keys work on the demo data of the sandbox, at /api/v1 alone.',
        components: { Cell: '@/admin/keys/mode-cell#ModeCell' },
      },
    },
    {
      name: 'hash',
      type: 'text',
      required: true,
      unique: true,
      access: fieldAccess('api-keys', 'hash'),
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      admin: readOnly,
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      options: SCOPES.map((value) => ({ value, label: scopeLabel(value) })),
      admin: readOnly,
    },
    { name: 'rateLimit', label: 'Requests a minute', type: 'number', required: true, admin: readOnly },
    { name: 'expiresAt', type: 'date', admin: readOnly },
    { name: 'lastUsedAt', type: 'date', admin: readOnly },
    {
      name: 'lastUsedFrom',
      type: 'text',
      admin: { ...readOnly, description: 'The network of the address that used it last.' },
    },
    { name: 'revokedAt', type: 'date', admin: readOnly },
    { name: 'replacedBy', type: 'relationship', relationTo: 'api-keys', admin: readOnly },
  ],
})
