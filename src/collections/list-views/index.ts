import { fieldAccess } from '@/access/permissions'
import { ROLE_LABELS, STAFF_ROLES } from '@/domain/account/roles'
import { jsonTextField } from '@/collections/shared/fields/json-text-field'
import { MAX_VIEW_NAME, VIEWED_LISTS } from '@/domain/lists/declarations'

import { defineCollection } from '../shared/define-collection'
import { checkQuery } from './hooks/check-query'
import { limitOwnViews } from './hooks/limit-own-views'
import { nameOwner } from './hooks/name-owner'

/** Filters of the panel's lists that people keep under a name: own ones, and those that are shared with roles. */
export const ListViews = defineCollection({
  slug: 'list-views',
  labels: { singular: 'View', plural: 'Views' },
  menu: { group: 'System' },
  permissions: 'table',
  // A filter may name a customer, whom the trail could not forget.
  audit: { records: 'every change', except: ['query'] },
  api: 'not offered',
  search: { label: 'name', searches: ['name'] },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'list', 'owner', 'sharedWith'],
  },
  defaultSort: 'name',
  hooks: { beforeValidate: [nameOwner, limitOwnViews, checkQuery] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: MAX_VIEW_NAME },
    {
      name: 'list',
      type: 'select',
      required: true,
      index: true,
      options: VIEWED_LISTS.map((value) => ({ value, label: value })),
      // A filter of one list asks for nothing in another.
      admin: { disableBulkEdit: true },
    },
    { ...jsonTextField('query'), required: true },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      access: fieldAccess('list-views', 'owner'),
    },
    {
      name: 'sharedWith',
      type: 'select',
      hasMany: true,
      options: STAFF_ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: fieldAccess('list-views', 'sharedWith'),
    },
  ],
})
