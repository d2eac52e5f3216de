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
import { expectedTotal, readOrder } from './orders'
import { paymentSchema, refundSchema, shipmentSchema, transitionSchema, waiverSchema } from './schemas'

type Lines<Line> = readonly (Line & { line_id: string })[] | undefined

function orderLines<Line extends { quantity: number }>(lines: Lines<Line>) {
  return lines?.map(({ line_id: lineId, ...line }) => ({ ...line, lineId }))
}

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
    const body = await readBody(call, transitionSchema)
    await transitionOrder(call.ctx, orderId, {
      to: body.to,
      reason: body.reason,
      lines: orderLines(body.lines),
      carrier: body.carrier,
      trackingNumber: body.tracking_number,
      trackingUrl: body.tracking_url,
      expectedTotal: expectedTotal(body.expected_total),
    })
    return { data: await readOrder(engine, call, orderId) }
  })

  add('POST /orders/:id/payments', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { amount, method, reference, received_at: receivedAt } = await readBody(call, paymentSchema)
    const { id } = await recordPayment(call.ctx, orderId, {
      amountMinor: amount.amount,
      currency: amount.currency,
      method,
      reference,
      receivedAt: receivedAt === undefined ? undefined : new Date(receivedAt),
    })
    return { status: 201, data: await read(engine, payments, { call, id }) }
  })

  add('POST /orders/:id/shipments', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const body = await readBody(call, shipmentSchema)
    const { id } = await createShipment(call.ctx, orderId, {
      lines: orderLines(body.lines),
      carrier: body.carrier,
      trackingNumber: body.tracking_number,
      trackingUrl: body.tracking_url,
    })
    return { status: 201, data: await read(engine, shipments, { call, id }) }
  })

  add('POST /orders/:id/refunds', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { amount, reason, lines } = await readBody(call, refundSchema)
    const { id } = await refundOrder(call.ctx, orderId, {
      amountMinor: amount.amount,
      currency: amount.currency,
      reason,
      ...(lines ? { lines: orderLines(lines) ?? [] } : {}),
    })
    return { status: 201, data: await read(engine, refunds, { call, id }) }
  })

  add('POST /orders/:id/refund-waivers', 'signed-in', async (call) => {
    const orderId = await orderOf(engine, call)
    const { amount, reason } = await readBody(call, waiverSchema)
    await waiveRefund(call.ctx, orderId, {
      ...(amount ? { amountMinor: amount.amount, currency: amount.currency } : {}),
      reason,
    })
    return { data: await readOrder(engine, call, orderId) }
  })
}
