import type { Endpoint } from 'payload'

import { UUID } from '@/domain/uuid'
import { DomainError } from '@/domain/errors'
import type { KeyedCollection } from '@/features/catalogue/free-trashed-key'
import { freeTrashedKey, HELD_KEYS } from '@/features/catalogue/free-trashed-key'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/payload-error'

/** `POST /api/<collection>/<id>/free-slug`, or `free-sku`: what is in the trash gives it up. */
export function freeKeyEndpoint(collection: KeyedCollection): Endpoint {
  return {
    path: `/:id/free-${HELD_KEYS[collection]}`,
    method: 'post',
    handler: (req) =>
      atPayloadsEdge(async () => {
        const id = req.routeParams?.['id']
        if (!req.user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
        if (typeof id !== 'string' || !UUID.test(id))
          throw new DomainError('NOT_FOUND', 'No such document in the trash.')
        return Response.json(await freeTrashedKey(contextOfRequest(req), collection, id))
      }),
  }
}
