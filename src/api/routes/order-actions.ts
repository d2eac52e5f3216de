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
      const given = await body()
      await transitionOrder(call.ctx, orderId, {
        to: given.to,
        reason: given.reason,
        lines: orderLines(given.lines),
        carrier: given.carrier,
        trackingNumber: given.tracking_number,
        trackingUrl: given.tracking_url,
        expectedTotal: expectedTotal(given.expected_total),
      })
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
      const given = await body()
      const { id } = await createShipment(call.ctx, orderId, {
        lines: orderLines(given.lines),
        carrier: given.carrier,
        trackingNumber: given.tracking_number,
        trackingUrl: given.tracking_url,
      })
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
      const { amount, method, reference, received_at: receivedAt } = await body()
      const { id } = await recordPayment(call.ctx, orderId, {
        amountMinor: amount.amount,
        currency: amount.currency,
        method,
        reference,
        receivedAt: receivedAt === undefined ? undefined : new Date(receivedAt),
      })
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
      const { amount, reason, lines } = await body()
      const { id } = await refundOrder(call.ctx, orderId, {
        amountMinor: amount.amount,
        currency: amount.currency,
        reason,
        ...(lines ? { lines: orderLines(lines) ?? [] } : {}),
      })
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
      const { amount, reason } = await body()
      await waiveRefund(call.ctx, orderId, {
        ...(amount ? { amountMinor: amount.amount, currency: amount.currency } : {}),
        reason,
      })
      return { data: await readOrder(engine, call, orderId) }
    },
  )
}
