import type { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { addListBelow, addResource } from '../add-resource'
import type { Answer, Call } from '../call'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import type { Row } from '../engine/resource'
import { orderEvents, payments, refunds, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
import { located, one, permission } from '../route'
import type { Router } from '../router'
import { orderSchema } from './schemas'

type Order = z.output<typeof orderSchema>

/** The order as its caller sees it. */
export async function readOrder({ engine, principal }: Call, id: string): Promise<Row> {
  return getResource(engine, { resource: orders, principal, id })
}

/** Places an order, or writes a draft; `customerId` is the path's, where it names one. */
export async function createOrder(
  call: Call,
  { read, customerId }: { read: () => Promise<Order>; customerId?: string },
): Promise<Answer<Row>> {
  const { draft, ...order } = await read()
  if (customerId !== undefined && order.customerId && order.customerId !== customerId) {
    throw new DomainError('VALIDATION_ERROR', 'The address names another customer.', {
      fields: [{ path: 'customer_id', message: 'The address names another customer.' }],
    })
  }
  const input = customerId === undefined ? order : { ...order, customerId }
  const { id } = draft === true ? await draftOrder(call.ctx, input) : await placeNewOrder(call.ctx, input)
  return { data: await readOrder(call, id), location: `/orders/${id}` }
}

/** What the routes that take an order have in common. */
export const PLACES_ORDER = {
  audience: 'signed-in',
  needs: permission('orders', 'create'),
  errors: ['CONFLICT', 'INSUFFICIENT_STOCK'],
  body: orderSchema,
  answer: located(one(orders)),
  example: {
    lines: [{ sku: 'MUG-1', quantity: 2 }],
    shipping_address: {
      name: 'Ada Byron',
      line1: '12 St James’s Square',
      city: 'London',
      postcode: 'SW1Y 4JH',
      country: 'GB',
    },
  },
} as const

/** Routes of orders and of the lists below an order. */
export function addOrderRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: orders, audience: 'signed-in', offers: ['list', 'get', 'change'] })
  const { add } = router
  add(
    {
      ...PLACES_ORDER,
      route: 'POST /orders',
      name: 'placeOrder',
      summary: 'Place an order, or write a draft',
    },
    (call, read) => createOrder(call, { read }),
  )

  const below = { events: orderEvents, payments, shipments, refunds }
  for (const [name, resource] of Object.entries(below))
    addListBelow(router, engine, { above: orders, below: resource, name, column: 'order_id' })
  // The same for all orders, for programs that reconcile or mirror a shop.
  for (const resource of [payments, shipments, refunds])
    addResource(router, engine, { resource, audience: 'signed-in', offers: ['list', 'get'] })
}
