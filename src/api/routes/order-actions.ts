import { createShipment } from '@/features/orders/actions/create-shipment'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiveRefund } from '@/features/orders/actions/waive-refund'

import type { Call } from '../call'
import { readBody } from '../call'
import type { Engine } from '../engine/engine'
import { findVisible, getResource } from '../engine/get'
import type { Resource } from '../engine/resource'
import { payments, refunds, shipments } from '../resources/order-parts'
import { orders } from '../resources/orders'
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

export function addOrderActionRoutes({ add }: Router, engine: Engine): void {
  add('POST /orders/:id/transitions', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    await transitionOrder(call.ctx, orderId, await readBody(call, transitionSchema))
    return { data: await readOrder(engine, call, orderId) }
  })

  add('POST /orders/:id/payments', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { id } = await recordPayment(call.ctx, orderId, await readBody(call, paymentSchema))
    return { status: 201, data: await read(engine, payments, { call, id }) }
  })

  add('POST /orders/:id/shipments', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { id } = await createShipment(call.ctx, orderId, await readBody(call, shipmentSchema))
    return { status: 201, data: await read(engine, shipments, { call, id }) }
  })

  add('POST /orders/:id/refunds', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { id } = await refundOrder(call.ctx, orderId, await readBody(call, refundSchema))
    return { status: 201, data: await read(engine, refunds, { call, id }) }
  })

  add('POST /orders/:id/refund-waivers', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    await waiveRefund(call.ctx, orderId, await readBody(call, waiverSchema))
    return { data: await readOrder(engine, call, orderId) }
  })
}
