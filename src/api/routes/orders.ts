import type { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { draftOrder } from '@/features/orders/placing/draft-order'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { addListBelow, addResource } from '../add-resource'
import type { Answer, Call } from '../call'
import type { moneySchema } from '../engine/body'
import type { Engine } from '../engine/engine'
import { getResource } from '../engine/get'
import type { Row } from '../engine/resource'
import { orderEvents, payments, refunds, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
import { created, one } from '../route'
import type { Router } from '../router'
import { orderSchema } from './schemas'

type Order = z.output<typeof orderSchema>

/** A total that the caller knows of, as the use cases take it. */
export function expectedTotal(total: z.output<typeof moneySchema> | null | undefined) {
  return total ? { amountMinor: total.amount, currency: total.currency } : undefined
}

function orderInput(body: Order, customerId: string | undefined) {
  return {
    customerId: customerId ?? body.customer_id ?? undefined,
    currency: body.currency ?? undefined,
    lines: body.lines.map(({ variant_id: variantId, ...line }) => ({ ...line, variantId })),
    shippingAddress: body.shipping_address ?? undefined,
    billingAddress: body.billing_address ?? undefined,
    shippingMethod: body.shipping_method ?? undefined,
    note: body.note ?? undefined,
    externalReference: body.external_reference ?? undefined,
    expectedTotal: expectedTotal(body.expected_total),
  }
}

/** The order as its caller sees it. */
export async function readOrder(engine: Engine, call: Call, id: string): Promise<Row> {
  return getResource(engine, { resource: orders, principal: call.principal, id })
}

/** Places an order, or writes a draft; `customerId` is the path's, where it names one. */
export async function createOrder(
  engine: Engine,
  { call, read, customerId }: { call: Call; read: () => Promise<Order>; customerId?: string },
): Promise<Answer<Row>> {
  const body = await read()
  if (customerId !== undefined && body.customer_id && body.customer_id !== customerId) {
    throw new DomainError('VALIDATION_ERROR', 'The address names another customer.', {
      fields: [{ path: 'customer_id', message: 'The address names another customer.' }],
    })
  }
  const input = orderInput(body, customerId)
  const { id } =
    body.draft === true ? await draftOrder(call.ctx, input) : await placeNewOrder(call.ctx, input)
  return { data: await readOrder(engine, call, id), location: `/orders/${id}` }
}

export function addOrderRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: orders, audience: 'signed-in', offers: ['list', 'get', 'change'] })
  const { add } = router
  add(
    { route: 'POST /orders', audience: 'signed-in', body: orderSchema, answer: created(one(orders)) },
    (call, read) => createOrder(engine, { call, read }),
  )

  const below = { events: orderEvents, payments, shipments, refunds }
  for (const [name, resource] of Object.entries(below))
    addListBelow(router, engine, { above: orders, below: resource, name, column: 'order_id' })
}
