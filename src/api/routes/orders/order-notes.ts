import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { editComment } from '@/features/orders/commenting/edit-comment'
import { removeComment } from '@/features/orders/commenting/remove-comment'
import { tagOrder } from '@/features/orders/tagging/tag-orders'
import type { Context } from '@/platform/context'

import { addListBelow, addResource } from '../../add-resource'
import type { Call } from '../../call'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource } from '../../engine/get'
import { versionedContextOf } from '../../etag'
import { orderComments } from '../../resources/order-parts'
import { orders } from '../../resources/orders'
import { created, nothing, one, permission } from '../../route'
import type { Router } from '../../router'
import { commentSchema, tagSchema } from '../schemas'
import { readOrder } from './orders'

function addTagRoute({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/tags',
      hasPrecondition: true,
      name: 'tagOrder',
      summary: 'Put tags on an order, or take some off',
      needs: permission('orders', 'tag'),
      example: { add: ['VIP'], remove: ['To check'] },
      audience: 'signed-in',
      body: tagSchema,
      answer: one(orders),
    },
    async (call, body) => {
      const { engine, principal, param } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      await tagOrder(versionedContextOf(call, { collection: 'orders', id: orderId }), orderId, await body())
      return { data: await readOrder(call, orderId) }
    },
  )
}

/** Finds the comment that the path names, in the version that the call asks for. */
async function commentOf(call: Call): Promise<{ id: string; ctx: Context }> {
  const { engine, principal, param } = call
  const id = await findVisible(engine, { resource: orderComments, principal, id: param('id') })
  return { id, ctx: versionedContextOf(call, { collection: 'order-comments', id }) }
}

const CHANGES_COMMENT = {
  hasPrecondition: true,
  audience: 'signed-in',
  needs: permission('orders', 'comment'),
  errors: ['CONFLICT'],
} as const

function addCommentChangeRoutes({ add }: Router): void {
  add(
    {
      ...CHANGES_COMMENT,
      route: 'PATCH /order-comments/:id',
      name: 'editComment',
      summary: 'Edit a comment of your own, for a day after it was written',
      body: commentSchema,
      example: { text: 'The customer called again.' },
      answer: one(orderComments),
    },
    async (call, body) => {
      const { id, ctx } = await commentOf(call)
      await editComment(ctx, id, await body())
      const { engine, principal } = call
      return { data: await getResource(engine, { resource: orderComments, principal, id }) }
    },
  )
  add(
    {
      ...CHANGES_COMMENT,
      route: 'DELETE /order-comments/:id',
      name: 'removeComment',
      summary: 'Remove the words of a comment of your own, for a day after it was written',
      answer: nothing,
    },
    async (call) => {
      const { id, ctx } = await commentOf(call)
      await removeComment(ctx, id)
      return { data: null, message: 'The comment is removed.' }
    },
  )
}

/** Routes of what staff note on an order for each other: tags and comments. */
export function addOrderNoteRoutes(router: Router, engine: Engine): void {
  addTagRoute(router)
  addListBelow(router, engine, {
    above: orders,
    below: orderComments,
    name: 'comments',
    column: 'order_id',
  })
  router.add(
    {
      route: 'POST /orders/:id/comments',
      name: 'commentOnOrder',
      summary: 'Write a comment on an order, for staff alone',
      needs: permission('orders', 'comment'),
      example: { text: 'The customer called: deliver after 5 pm.' },
      audience: 'signed-in',
      body: commentSchema,
      answer: created(one(orderComments)),
    },
    async (call, body) => {
      const { engine, principal, param, ctx } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      const { id } = await commentOnOrder(ctx, orderId, await body())
      return { data: await getResource(engine, { resource: orderComments, principal, id }) }
    },
  )
  addResource(router, engine, { resource: orderComments, audience: 'signed-in', offers: ['get'] })
  addCommentChangeRoutes(router)
}
