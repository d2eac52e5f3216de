import { tagKey } from '@/domain/tags'

import { defineResource } from '../engine/resource'
import { eventActor } from './event-author'

/** People: accounts of programs are service accounts. */
export const users = defineResource({
  noun: 'user',
  collection: 'users',
  only: (t) => `not ${t}.is_service`,
  fields: {
    id: {},
    email: { filter: true, sort: true },
    username: { filter: true },
    name: { filter: true, sort: true },
    phone: {},
    language: {},
    company: {},
    vat_number: {},
    buyer_reference: {},
    roles: { filter: true },
    is_verified: {},
    is_active: { filter: true },
    addresses: {
      rows: {
        name: {},
        company: {},
        line1: {},
        line2: {},
        city: {},
        region: {},
        postcode: {},
        country: {},
        phone: {},
      },
    },
    internal_note: {},
    tags: {},
    tag: { field: 'tags', filter: true, hidden: true, spell: tagKey },
    external_reference: { filter: true },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  kept: ['roles', 'is_verified', 'is_active'],
  stamp: () => '',
  defaultSort: '-created_at',
  create: [
    'email',
    'username',
    'name',
    'phone',
    'language',
    'company',
    'vat_number',
    'buyer_reference',
    'roles',
    'is_verified',
    'is_active',
    'addresses',
    'internal_note',
    'tags',
    'external_reference',
  ],
  update: [
    'email',
    'username',
    'name',
    'phone',
    'language',
    'company',
    'vat_number',
    'buyer_reference',
    'roles',
    'is_verified',
    'is_active',
    'addresses',
    'internal_note',
    'tags',
    'external_reference',
  ],
})

/** People who buy: the same accounts, without staff who never did. */
export const customers = defineResource({
  ...users,
  noun: 'customer',
  path: 'customers',
  fields: {
    ...users.fields,
    orders_placed: { sort: true, hidden: true },
    spent: { field: 'spentMinor', sort: true, hidden: true },
  },
  only: (t) => `exists (select 1 from users_roles r where r.parent_id = ${t}.id and r.value = 'customer')`,
})

/** What staff write down about a customer for each other. */
export const customerNotes = defineResource({
  noun: 'customer note',
  collection: 'customer-notes',
  fields: {
    id: {},
    customer_id: { field: 'customer', filter: true },
    text: {},
    actor: eventActor,
    channel: {},
    removed_at: {},
    created_at: { filter: true, sort: true },
  },
  defaultSort: '-created_at',
})
