import type { Endpoint, GraphQLExtension, PayloadRequest } from 'payload'

import type { KeyedCollection } from '@/domain/catalogue/held-key'
import { freeingMutation, HELD_KEYS } from '@/domain/catalogue/held-key'
import { freeTrashedKey } from '@/features/catalogue/free-trashed-key'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

const COLLECTIONS = ['products', 'categories', 'variants'] as const satisfies readonly KeyedCollection[]

/** `POST /api/<collection>/<id>/free-slug`, or `free-sku`: what is in the trash gives it up. */
export function freeKeyEndpoint(collection: KeyedCollection): Endpoint {
  return {
    path: `/:id/free-${HELD_KEYS[collection]}`,
    method: 'post',
    handler: (req) =>
      atPayloadsEdge(async () => {
        const id = req.routeParams?.['id']
        const freed = await freeTrashedKey(contextOfRequest(req), collection, String(id))
        return Response.json(freed)
      }),
  }
}

/** The same as GraphQL offers it: `freeProductSlug`, `freeCategorySlug` and `freeVariantSku`. */
export const freeKeyMutations: GraphQLExtension = (GraphQL) => {
  const required = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  const fields = { id: required, freed: required, now: required }
  const type = new GraphQL.GraphQLObjectType({ name: 'FreedKey', fields })
  const mutationOf = (collection: KeyedCollection) => ({
    type,
    args: { id: required },
    resolve: (_root: unknown, { id }: { id: string }, { req }: { req: PayloadRequest }) =>
      atPayloadsEdge(() => freeTrashedKey(contextOfRequest(req), collection, id)),
  })
  return Object.fromEntries(
    COLLECTIONS.map((collection) => [freeingMutation(collection), mutationOf(collection)]),
  )
}
