import type { CollectionConfig } from 'payload'

import { collectionAccess, fieldAccess, hiddenFromMenu } from '@/access/permissions'
import { MAX_KEY_NAME } from '@/domain/account/api-key'
import { SCOPES, scopeLabel } from '@/domain/account/scopes'

import { historyTab } from '@/collections/shared/fields/history-tab'
import { readGuards } from '../shared/read-guards'
import { searchField } from '@/collections/shared/fields/search-field'
import { keyEndpoints } from './endpoints'

const readOnly = { readOnly: true }

/** Keys for programs. They are made, rotated and revoked by use cases alone: a secret is told once. */
export const ApiKeys: CollectionConfig = {
  slug: 'api-keys',
  labels: { singular: 'API key', plural: 'API keys' },
  lockDocuments: false,
  // A secret is told by the endpoints below and by v1; GraphQL reads.
  graphQL: { disableMutations: true },
  disableDuplicate: true,
  admin: {
    description: 'Programs come in with these. A key may do no more than its owner, within its scopes.',
    group: 'People',
    hidden: hiddenFromMenu('api-keys'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'prefix', 'owner', 'scopes', 'lastUsedAt', 'expiresAt', 'revokedAt'],
    listSearchableFields: ['search'],
    components: {
      beforeListTable: ['@/admin/keys/issue-key-button#IssueKeyButton'],
      views: {
        edit: {
          default: { Component: '@/admin/keys/key-edit-view#KeyEditView' },
          history: historyTab,
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: keyEndpoints,
  access: collectionAccess('api-keys'),
  hooks: { beforeOperation: [...readGuards] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: MAX_KEY_NAME, admin: readOnly },
    { name: 'prefix', type: 'text', required: true, unique: true, admin: readOnly },
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
    searchField({ label: 'name or prefix', searches: ['name', 'prefix'] }),
    { name: 'rateLimit', label: 'Requests a minute', type: 'number', required: true, admin: readOnly },
    { name: 'expiresAt', type: 'date', admin: readOnly },
    { name: 'lastUsedAt', type: 'date', admin: readOnly },
    { name: 'revokedAt', type: 'date', admin: readOnly },
    { name: 'replacedBy', type: 'relationship', relationTo: 'api-keys', admin: readOnly },
  ],
}
