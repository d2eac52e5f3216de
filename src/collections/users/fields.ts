import type { Field } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { ROLE_LABELS, ROLES } from '@/domain/account/roles'

import { addressFields } from '@/collections/shared/fields/address-fields'

const onlyRead = {
  readOnly: true,
  position: 'sidebar' as const,
  condition: (data: Record<string, unknown>) => Boolean(data['erasedAt']),
}

/** What service accounts do not have is not shown on their pages. */
const ofPeople = { condition: (data: Record<string, unknown>) => data['isService'] !== true }

/** Written by the erasure itself, which leaves nothing else of the person. */
const erasureFields: Field[] = [
  { name: 'erasedAt', type: 'date', access: fieldAccess('users', 'erasedAt'), admin: onlyRead },
  { name: 'erasureReason', type: 'text', access: fieldAccess('users', 'erasureReason'), admin: onlyRead },
  {
    name: 'erasedBy',
    type: 'relationship',
    relationTo: 'users',
    access: fieldAccess('users', 'erasedBy'),
    admin: onlyRead,
  },
]

export const userFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 200, index: true },
  { name: 'phone', type: 'text', maxLength: 40, admin: ofPeople },
  {
    name: 'roles',
    type: 'select',
    hasMany: true,
    required: true,
    saveToJWT: true,
    defaultValue: ['customer'],
    options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
    admin: {
      position: 'sidebar',
      description: 'Administrators and managers change roles, but not their own.',
      components: { Field: '@/admin/users/roles-field#RolesField' },
    },
  },
  {
    name: 'isVerified',
    type: 'checkbox',
    label: 'Address confirmed',
    defaultValue: false,
    access: fieldAccess('users', 'isVerified'),
    admin: {
      ...ofPeople,
      position: 'sidebar',
      readOnly: true,
      description: 'The owner of the email address followed a link that we sent there.',
    },
  },
  {
    name: 'isActive',
    type: 'checkbox',
    label: 'Active',
    defaultValue: true,
    index: true,
    access: fieldAccess('users', 'isActive'),
    admin: {
      position: 'sidebar',
      description: 'Inactive people cannot sign in, and keys of inactive accounts do not work.',
    },
  },
  {
    name: 'isService',
    label: 'Service account',
    type: 'checkbox',
    defaultValue: false,
    access: fieldAccess('users', 'isService'),
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: (data: Record<string, unknown>) => data['isService'] === true,
      description: 'An account of programs: it has keys, and nobody signs in to it.',
    },
  },
  {
    name: 'accountPanel',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '@/admin/users/account-field#AccountField' },
    },
  },
  {
    name: 'secondFactorPanel',
    type: 'ui',
    admin: {
      ...ofPeople,
      disableListColumn: true,
      components: { Field: '@/admin/two-step/second-factor-field#SecondFactorField' },
    },
  },
  {
    name: 'sessionsPanel',
    type: 'ui',
    admin: {
      ...ofPeople,
      disableListColumn: true,
      components: { Field: '@/admin/users/sessions-field#SessionsField' },
    },
  },
  { name: 'addresses', type: 'array', maxRows: 20, fields: addressFields(), admin: ofPeople },
  {
    name: 'internalNote',
    type: 'textarea',
    access: fieldAccess('users', 'internalNote'),
    admin: { description: 'Customers never see this.' },
  },
  {
    name: 'externalReference',
    type: 'text',
    unique: true,
    access: fieldAccess('users', 'externalReference'),
    admin: { ...ofPeople, position: 'sidebar', description: 'The customer number in another system.' },
  },
  ...erasureFields,
]
