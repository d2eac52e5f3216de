import { z } from 'zod'

import type { KeyedCollection } from '@/domain/catalogue/held-key'
import { freeingMutation, HELD_KEYS } from '@/domain/catalogue/held-key'
import { freeTrashedKey } from '@/features/catalogue/free-trashed-key'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'

import type { Call } from '../call'
import { namedId } from '../engine/get'
import type { Resource } from '../engine/resource'
import { payloadRequestOf } from '../principal'
import { categories, products, variants } from '../resources/catalogue'
import { dataOf, permission } from '../route'
import type { Router } from '../router'
import { freedKeyAnswer } from './answers'

const RESOURCES = { products, categories, variants } as const satisfies Record<KeyedCollection, Resource>

/** There is nothing to say but which document. */
const emptySchema = z.strictObject({}).meta({ title: 'Empty' })

async function free(call: Call, body: () => Promise<object>, collection: KeyedCollection) {
  await body()
  const id = await namedId(call, RESOURCES[collection])
  const data = await withPayloadTransaction(call.ctx, (ctx) => {
    const req = Object.assign(ctx.req, payloadRequestOf(call.principal, call.ctx))
    return freeTrashedKey({ ...ctx, req }, collection, id)
  })
  return { data, message: `“${data.freed}” is free.` }
}

/** What is in the trash gives its slug or SKU up. */
export function addFreeKeyRoutes({ add }: Router): void {
  for (const collection of Object.keys(HELD_KEYS) as KeyedCollection[])
    add(
      {
        route: `POST /${collection}/:id/free-${HELD_KEYS[collection]}`,
        name: freeingMutation(collection),
        summary: `Free the ${HELD_KEYS[collection]} of a document in the trash`,
        needs: permission(collection, 'update'),
        errors: ['CONFLICT'],
        audience: 'signed-in',
        body: emptySchema,
        isBodyOptional: true,
        answer: dataOf(freedKeyAnswer),
      },
      (call, body) => free(call, body, collection),
    )
}
