import { defineResource } from '../engine/resource'

/** Accounts of the shop for programs. */
export const serviceAccounts = defineResource({
  noun: 'service account',
  collection: 'users',
  path: 'service-accounts',
  only: (t) => `${t}.is_service`,
  fields: {
    id: {},
    name: { filter: true, sort: true },
    roles: {},
    is_active: { filter: true },
    internal_note: {},
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  defaultSort: '-created_at',
  update: ['name', 'roles', 'is_active', 'internal_note'],
})
