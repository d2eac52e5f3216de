import { ACTIONS } from '@/domain/order/lifecycle'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiveRefund } from '@/features/orders/actions/waive-refund'
import { remindOfPayment } from '@/features/orders/reminding/remind-of-payment'

import type { Context } from '@/platform/context'

import type { Call } from '../../call'
import { versionedContextOf } from '../../etag'
import { findVisible, getResource } from '../../engine/get'
import type { Resource } from '../../engine/resource'
import { payments, refunds, shipments } from '../../resources/order-parts'
import { orders } from '../../resources/orders'
import { created, nothing, one, permission } from '../../route'
import type { Router } from '../../router'
import { readOrder } from './orders'
import { paymentSchema, refundSchema, shipmentSchema, transitionSchema, waiverSchema } from '../schemas'

/**
 * What every action asks first: an order that the caller may not see is not there, whatever the body says. `ctx` says the
 * version of the order that the caller asks for.
 */
async function orderOf(call: Call): Promise<{ orderId: string; ctx: Context }> {
  const { engine, principal, param } = call
  const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
  return { orderId, ctx: versionedContextOf(call, { collection: 'orders', id: orderId }) }
}

function read({ engine, principal }: Call, resource: Resource, id: string) {
  return getResource(engine, { resource, principal, id })
}

/** Routes of an order's actions: transitions, shipments, payments, refunds, waivers and reminders. */
export function addOrderActionRoutes(router: Router): void {
  addFulfilmentRoutes(router)
  addMoneyRoutes(router)
  addBalanceRoutes(router)
}

function addFulfilmentRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/transitions',
      hasPrecondition: true,
      isDestructive: true,
      name: 'transitionOrder',
      summary: 'Move an order to another status; its `allowed_actions` say which',
      needs: permission('orders', ...ACTIONS),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK', 'TRANSITION_NOT_ALLOWED'],
      example: { to: 'cancelled', reason: 'Ordered twice' },
      audience: 'signed-in',
      body: transitionSchema,
      answer: one(orders),
    },
    async (call, body) => {
      const { orderId, ctx } = await orderOf(call)
      await transitionOrder(ctx, orderId, await body())
      return { data: await readOrder(call, orderId) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/shipments',
      hasPrecondition: true,
      isDestructive: true,
      name: 'shipOrder',
      summary: 'Record a shipment: all that is left, or some lines',
      needs: permission('orders', 'ship'),
      errors: ['CONFLICT', 'INSUFFICIENT_STOCK', 'TRANSITION_NOT_ALLOWED'],
      example: { carrier: 'Royal Mail', tracking_number: 'RM123' },
      audience: 'signed-in',
      body: shipmentSchema,
      answer: created(one(shipments)),
    },
    async (call, body) => {
      const { orderId, ctx } = await orderOf(call)
      const { id } = await createShipment(ctx, orderId, await body())
      return { data: await read(call, shipments, id) }
    },
  )
}

function addMoneyRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/payments',
      hasPrecondition: true,
      isDestructive: true,
      name: 'recordPayment',
      summary: 'Record a payment for an order',
      needs: permission('orders', 'pay'),
      errors: ['CONFLICT', 'TRANSITION_NOT_ALLOWED'],
      example: { amount: { amount: 1299, currency: 'GBP' }, method: 'bank_transfer' },
      audience: 'signed-in',
      body: paymentSchema,
      answer: created(one(payments)),
    },
    async (call, body) => {
      const { orderId, ctx } = await orderOf(call)
      const { id } = await recordPayment(ctx, orderId, await body())
      return { data: await read(call, payments, id) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/refunds',
      hasPrecondition: true,
      isDestructive: true,
      name: 'refundOrder',
      summary: 'Record a refund of an order',
      needs: permission('orders', 'refund'),
      errors: ['CONFLICT', 'TRANSITION_NOT_ALLOWED'],
      example: { amount: { amount: 500, currency: 'GBP' }, reason: 'Chipped lid' },
      audience: 'signed-in',
      body: refundSchema,
      answer: created(one(refunds)),
    },
    async (call, body) => {
      const { orderId, ctx } = await orderOf(call)
      const { id } = await refundOrder(ctx, orderId, await body())
      return { data: await read(call, refunds, id) }
    },
  )
}

function addBalanceRoutes({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/refund-waivers',
      hasPrecondition: true,
      isDestructive: true,
      name: 'waiveRefund',
      summary: 'Waive the amount that is due for refund, or some of it',
      needs: permission('orders', 'waive refund'),
      errors: ['CONFLICT'],
      example: { reason: 'Return fee, as agreed' },
      audience: 'signed-in',
      body: waiverSchema,
      answer: one(orders),
    },
    async (call, body) => {
      const { orderId, ctx } = await orderOf(call)
      await waiveRefund(ctx, orderId, await body())
      return { data: await readOrder(call, orderId) }
    },
  )

  add(
    {
      route: 'POST /orders/:id/payment-reminders',
      hasPrecondition: true,
      isDestructive: true,
      name: 'remindOfPayment',
      summary: 'Write to the customer what is still to be paid, and how',
      needs: permission('orders', 'remind'),
      errors: ['TRANSITION_NOT_ALLOWED'],
      audience: 'signed-in',
      answer: nothing,
    },
    async (call) => {
      const { orderId, ctx } = await orderOf(call)
      await remindOfPayment(ctx, orderId)
      return { data: null, message: 'The reminder is on its way.' }
    },
  )
}
