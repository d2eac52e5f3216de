import type { Field } from 'payload'

import { fieldAccess } from '@/access/permissions'
import { givenVatNumberProblem, MAX_LENGTHS } from '@/domain/account/business-fields'
import { ROLE_LABELS, ROLES } from '@/domain/account/roles'
import { PAPER_LANGUAGE_OPTIONS } from '@/domain/papers/language'

import { addressFields } from '@/collections/shared/fields/address-fields'
import { column } from '@/collections/shared/fields/column'
import { editPageOnly } from '@/collections/shared/fields/edit-page-only'
import { tagsField } from '@/collections/shared/fields/tags-field'

const onlyRead = {
  readOnly: true,
  position: 'sidebar' as const,
  condition: (data: Record<string, unknown>) => Boolean(data['erasedAt']),
}

/** What service accounts do not have is not shown on their pages. */
const ofPeople = { condition: (data: Record<string, unknown>) => data['isService'] !== true }

/** Who buys and does not work for the shop, has addresses and tags on cards above the form. */
const isCustomerAlone = ({ roles }: Record<string, unknown>) =>
  Array.isArray(roles) && roles.length > 0 && roles.every((role) => role === 'customer')

const notOfCustomers = {
  condition: (data: Record<string, unknown>) => data['isService'] !== true && !isCustomerAlone(data),
}

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

const onlyWhenMerged = {
  readOnly: true,
  position: 'sidebar' as const,
  condition: (data: Record<string, unknown>) => Boolean(data['mergedInto']),
}

/** Written when a duplicate is merged: where its orders and all else went. */
const mergeFields: Field[] = [
  {
    name: 'mergedInto',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    access: fieldAccess('users', 'mergedInto'),
    admin: onlyWhenMerged,
  },
  { name: 'mergedAt', type: 'date', access: fieldAccess('users', 'mergedAt'), admin: onlyWhenMerged },
]

/** Kept of a customer's orders, so that lists are sorted by an index. What is shown is read from the orders themselves. */
const sumField = (name: 'ordersPlaced' | 'spentMinor', label: string, Cell: string): Field => ({
  ...{ name, label, type: 'number', defaultValue: 0 },
  access: fieldAccess('users', name),
  admin: { ...editPageOnly, components: { ...editPageOnly.components, Cell } },
})

const sumFields: Field[] = [
  sumField('ordersPlaced', 'Orders', '@/admin/customers/figure-cells#OrdersCell'),
  sumField('spentMinor', 'Spent', '@/admin/customers/figure-cells#SpentCell'),
]

export const userFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 200, index: true },
  { name: 'phone', type: 'text', maxLength: 40, admin: ofPeople },
  {
    name: 'language',
    type: 'select',
    options: PAPER_LANGUAGE_OPTIONS,
    admin: { ...ofPeople, description: 'Of the papers and mails that they get; empty means the store’s.' },
  },
  {
    name: 'company',
    type: 'text',
    maxLength: MAX_LENGTHS.company,
    admin: {
      ...ofPeople,
      description: 'Whom invoices are addressed to where the billing address names none.',
    },
  },
  {
    name: 'vatNumber',
    label: 'VAT number',
    type: 'text',
    maxLength: MAX_LENGTHS.vatNumber,
    validate: (value: unknown) => typeof value !== 'string' || (givenVatNumberProblem(value) ?? true),
    admin: {
      ...ofPeople,
      description: 'Of a business in the European Union: on the invoices of their orders.',
    },
  },
  {
    name: 'buyerReference',
    label: 'Reference for invoices',
    type: 'text',
    maxLength: MAX_LENGTHS.buyerReference,
    admin: { ...ofPeople, description: 'By which their office finds invoices, such as a Leitweg-ID.' },
  },
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
      description: 'An account of programs: it has keys, and no sign-in.',
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
    name: 'ownPassword',
    type: 'ui',
    admin: {
      ...ofPeople,
      disableListColumn: true,
      components: { Field: '@/admin/users/own-password-field#OwnPasswordField' },
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
    name: 'notificationChoices',
    type: 'ui',
    admin: {
      ...ofPeople,
      disableListColumn: true,
      components: { Field: '@/admin/notifications/choices-field#ChoicesField' },
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
  { name: 'addresses', type: 'array', maxRows: 20, fields: addressFields(), admin: notOfCustomers },
  {
    name: 'internalNote',
    type: 'textarea',
    access: fieldAccess('users', 'internalNote'),
    admin: { description: 'Customers never see this.' },
  },
  tagsField('users', {
    position: 'sidebar',
    condition: ({ roles, ...data }: Record<string, unknown>) =>
      Array.isArray(roles) && roles.includes('customer') && !isCustomerAlone({ roles, ...data }),
  }),
  {
    name: 'externalReference',
    type: 'text',
    unique: true,
    access: fieldAccess('users', 'externalReference'),
    admin: { ...ofPeople, position: 'sidebar', description: 'The customer number in another system.' },
  },
  ...sumFields,
  column('lastOrderColumn', 'Last order', '@/admin/customers/figure-cells#LastOrderCell'),
  ...erasureFields,
  ...mergeFields,
]
