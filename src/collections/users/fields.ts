import type { Field } from 'payload'

import { anyOfForField, hasRole, isNobody, isStaff } from '@/access/predicates'
import { ROLE_LABELS, ROLES } from '@/domain/roles'

import { addressFields } from '../shared/address-fields'
import { stampFields } from '../shared/stamp-fields'

const onlyRead = {
  access: {
    read: anyOfForField(isStaff),
    update: anyOfForField(isNobody),
    create: anyOfForField(isNobody),
  },
  admin: {
    readOnly: true,
    position: 'sidebar' as const,
    condition: (data: Record<string, unknown>) => Boolean(data['erasedAt']),
  },
}

/** Written by the erasure itself, which leaves nothing else of the person. */
const erasureFields: Field[] = [
  { name: 'erasedAt', type: 'date', ...onlyRead },
  { name: 'erasureReason', type: 'text', ...onlyRead },
  { name: 'erasedBy', type: 'relationship', relationTo: 'users', ...onlyRead },
]

export const userFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 200, index: true },
  { name: 'phone', type: 'text', maxLength: 40 },
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
      description: 'Administrators and managers change roles, and nobody his own.',
      components: { Field: '@/admin/users/roles-field#RolesField' },
    },
  },
  {
    name: 'isVerified',
    type: 'checkbox',
    defaultValue: false,
    access: { update: anyOfForField(isNobody), create: anyOfForField(isNobody) },
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: 'The owner of the email address followed a link that we sent there.',
    },
  },
  {
    name: 'isActive',
    type: 'checkbox',
    defaultValue: true,
    index: true,
    access: {
      update: anyOfForField(hasRole('admin', 'manager')),
      create: anyOfForField(hasRole('admin', 'manager')),
    },
    admin: { position: 'sidebar', description: 'Inactive people cannot sign in.' },
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
    name: 'sessionsPanel',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '@/admin/users/sessions-field#SessionsField' },
    },
  },
  { name: 'addresses', type: 'array', maxRows: 20, fields: addressFields() },
  {
    name: 'internalNote',
    type: 'textarea',
    access: { read: anyOfForField(isStaff), update: anyOfForField(isStaff), create: anyOfForField(isStaff) },
    admin: { description: 'Customers never see this.' },
  },
  {
    name: 'externalReference',
    type: 'text',
    unique: true,
    access: { read: anyOfForField(isStaff), update: anyOfForField(isStaff), create: anyOfForField(isStaff) },
    admin: { position: 'sidebar', description: 'The customer number in another system.' },
  },
  ...erasureFields,
  ...stampFields,
]
