import { DomainError } from '@/domain/errors'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import type { Answer, Call } from '../call'
import { readBody } from '../call'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import type { Row } from '../engine/resource'
import { createWriter } from '../engine/write'
import { orderEvents, payments, refunds, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
import type { Router } from '../router'
import { answerBelow, answerList, answerOne } from './read-routes'
import { orderSchema } from './schemas'

/** The order as its caller sees it. */
export async function readOrder(engine: Engine, call: Call, id: string): Promise<Row> {
  return getResource(engine, { resource: orders, principal: call.principal, id })
}

/** Places an order, or writes a draft; `customerId` is the path's, where it names one. */
export async function createOrder(engine: Engine, call: Call, customerId?: string): Promise<Answer> {
  const { draft, ...order } = await readBody(call, orderSchema)
  if (customerId !== undefined && order.customerId && order.customerId !== customerId) {
    throw new DomainError('VALIDATION_ERROR', 'The address names another customer.', {
      fields: [{ path: 'customer_id', message: 'The address names another customer.' }],
    })
  }
  const input = customerId === undefined ? order : { ...order, customerId }
  const { id } = draft === true ? await draftOrder(call.ctx, input) : await placeNewOrder(call.ctx, input)
  return { status: 201, data: await readOrder(engine, call, id), location: `/orders/${id}` }
}

export function addOrderRoutes({ add }: Router, engine: Engine): void {
  const writer = createWriter(engine, orders)
  add('GET /orders', 'signed-in', (call) => answerList(engine, orders, call))
  add('POST /orders', 'signed-in', (call) => createOrder(engine, call))
  add('GET /orders/:id', 'signed-in', (call) => answerOne(engine, orders, call))
  add('PATCH /orders/:id', 'signed-in', async (call) => ({
    data: await writer.change(call, call.param('id')),
  }))

  const below = { events: orderEvents, payments, shipments, refunds }
  for (const [name, resource] of Object.entries(below)) {
    add(`GET /orders/:id/${name}`, 'signed-in', (call) =>
      answerBelow(engine, { above: orders, below: resource, column: 'order_id' }, call),
    )
  }
}
