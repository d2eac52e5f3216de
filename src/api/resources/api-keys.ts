import { defineResource } from '../engine/resource'

/** What is told of keys. Their hash is no field of this API, and their secret is kept nowhere. */
export const apiKeys = defineResource({
  noun: 'API key',
  collection: 'api-keys',
  fields: {
    id: {},
    name: {},
    prefix: { filter: true },
    mode: { filter: true },
    owner_id: { field: 'owner', filter: true },
    scopes: {},
    rate_limit: {},
    expires_at: {},
    last_used_at: {},
    last_used_from: {},
    revoked_at: {},
    replaced_by_id: { field: 'replacedBy' },
    created_at: { filter: true, sort: true },
    updated_at: {},
  },
  defaultSort: '-created_at',
})
