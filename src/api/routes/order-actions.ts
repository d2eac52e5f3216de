import { createShipment } from '@/features/orders/actions/create-shipment'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiveRefund } from '@/features/orders/actions/waive-refund'

import type { Call } from '../call'
import type { Engine } from '../engine/engine'
import { findVisible, getResource } from '../engine/get'
import type { Resource } from '../engine/resource'
import { payments, refunds, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
import { created, one } from '../route'
import type { Router } from '../router'
import { readOrder } from './orders'
import { paymentSchema, refundSchema, shipmentSchema, transitionSchema, waiverSchema } from './schemas'

/** What every action asks first: an order that the caller may not see is not there, whatever the body says. */
function orderOf(engine: Engine, call: Call): Promise<string> {
  return findVisible(engine, { resource: orders, principal: call.principal, id: call.param('id') })
}

function read(engine: Engine, resource: Resource, { call, id }: { call: Call; id: string }) {
  return getResource(engine, { resource, principal: call.principal, id })
}

/** Routes of an order's actions: transitions, shipments, payments, refunds and waivers. */
export function addOrderActionRoutes(router: Router, engine: Engine): void {
  addFulfilmentRoutes(router, engine)
  addMoneyRoutes(router, engine)
}

function addFulfilmentRoutes({ add }: Router, engine: Engine): void {
  add(
    {
      route: 'POST /orders/:id/transitions',
      audience: 'signed-in',
      body: transitionSchema,
      answer: one(orders),
    },
    async (call, body) => {
      const orderId = await orderOf(engine, call)
      await transitionOrder(call.ctx, orderId, await body())
      return { data: await readOrder(engine, call, orderId) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/shipments',
      audience: 'signed-in',
      body: shipmentSchema,
      answer: created(one(shipments)),
    },
    async (call, body) => {
      const orderId = await orderOf(engine, call)
      const { id } = await createShipment(call.ctx, orderId, await body())
      return { data: await read(engine, shipments, { call, id }) }
    },
  )
}

function addMoneyRoutes({ add }: Router, engine: Engine): void {
  add(
    {
      route: 'POST /orders/:id/payments',
      audience: 'signed-in',
      body: paymentSchema,
      answer: created(one(payments)),
    },
    async (call, body) => {
      const orderId = await orderOf(engine, call)
      const { id } = await recordPayment(call.ctx, orderId, await body())
      return { data: await read(engine, payments, { call, id }) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/refunds',
      audience: 'signed-in',
      body: refundSchema,
      answer: created(one(refunds)),
    },
    async (call, body) => {
      const orderId = await orderOf(engine, call)
      const { id } = await refundOrder(call.ctx, orderId, await body())
      return { data: await read(engine, refunds, { call, id }) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/refund-waivers',
      audience: 'signed-in',
      body: waiverSchema,
      answer: one(orders),
    },
    async (call, body) => {
      const orderId = await orderOf(engine, call)
      await waiveRefund(call.ctx, orderId, await body())
      return { data: await readOrder(engine, call, orderId) }
    },
  )
}
