import { z } from 'zod'

import type { KeyedCollection } from '@/domain/catalogue/held-key'
import { freeTrashedKey } from '@/features/catalogue/free-trashed-key'
import { withPayloadTransaction } from '@/platform/database/payload-transaction'

import type { Call } from '../call'
import { readBody, refuseParameters } from '../call'
import { payloadRequestOf } from '../principal'
import type { Router } from '../router'

const emptySchema = z.strictObject({})

/** There is nothing to say but which document: a body is empty, or is not there. */
async function assertNoInput(call: Call): Promise<void> {
  refuseParameters(call)
  const hasBody = call.request.body !== null && call.request.headers.get('content-length') !== '0'
  if (hasBody) await readBody(call, emptySchema)
}

async function free(call: Call, collection: KeyedCollection) {
  await assertNoInput(call)
  const data = await withPayloadTransaction(call.ctx, (ctx) => {
    const req = Object.assign(ctx.req, payloadRequestOf(call.principal, call.ctx))
    return freeTrashedKey({ ...ctx, req }, collection, call.param('id'))
  })
  return { data, message: `“${data.freed}” is free.` }
}

/** What is in the trash gives its slug or SKU up. */
export function addFreeKeyRoutes({ add }: Router): void {
  add('POST /products/:id/free-slug', 'signed-in', (call) => free(call, 'products'))
  add('POST /categories/:id/free-slug', 'signed-in', (call) => free(call, 'categories'))
  add('POST /variants/:id/free-sku', 'signed-in', (call) => free(call, 'variants'))
}
