import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload'

import type { Collection } from './permissions'
import { collectionAccess, isStaff } from './permissions'

/** Payload's own collections, which it adds by itself. */
export const BUILT_IN = [
  'payload-preferences',
  'payload-kv',
  'payload-migrations',
] as const satisfies readonly Collection[]

function forStaff(handler: PayloadHandler): PayloadHandler {
  return (req) =>
    isStaff({ req }) ? handler(req) : Response.json({ errors: [{ message: 'Forbidden' }] }, { status: 403 })
}

/** Payload's own way to forget a preference is a statement that PostgreSQL refuses (3.90.2). */
const forgetPreference: PayloadHandler = async (req) => {
  const key: unknown = req.routeParams?.['key']
  const { docs } = await req.payload.delete({
    collection: 'payload-preferences',
    overrideAccess: true,
    req,
    where: {
      and: [
        { key: { equals: typeof key === 'string' ? key : '' } },
        { 'user.value': { equals: req.user?.id } },
        { 'user.relationTo': { equals: 'users' } },
      ],
    },
  })
  const [forgotten] = docs
  if (forgotten) return Response.json({ ...forgotten, message: req.t('general:deletedSuccessfully') })
  return Response.json({ errors: [{ message: req.t('general:notFound') }] }, { status: 404 })
}

/**
 * Puts Payload's own collections under the table of permissions. It adds them by itself after plugins have run, open to
 * every signed-in user.
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
        handler: forStaff(
          endpoint.method === 'delete' && endpoint.path === '/:key' ? forgetPreference : endpoint.handler,
        ),
      }))
    }
  }
  return config
}
