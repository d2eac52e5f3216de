import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload'

import type { Collection } from './permissions'
import { collectionAccess, isStaff } from './permissions'

const BUILT_IN = [
  'payload-locked-documents',
  'payload-preferences',
  'payload-kv',
  'payload-migrations',
] as const satisfies readonly Collection[]

function forStaff(handler: PayloadHandler): PayloadHandler {
  return (req) =>
    isStaff({ req }) ? handler(req) : Response.json({ errors: [{ message: 'Forbidden' }] }, { status: 403 })
}

/**
 * Puts Payload's own collections under the table of permissions. It adds them by itself after plugins have run, open to
 * everybody who is signed in: customers could lock what staff want to edit, and see who edits what.
 */
export function guardBuiltInCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const slug = BUILT_IN.find((name) => name === collection.slug)
    if (slug === undefined) continue
    Object.assign(collection.access, collectionAccess(slug))
    // Those of preferences ask for no more than a user.
    if (slug === 'payload-preferences' && collection.endpoints !== false) {
      collection.endpoints = collection.endpoints.map((endpoint): Endpoint => ({
        ...endpoint,
        handler: forStaff(endpoint.handler),
      }))
    }
  }
  return config
}
