import { cancelShipment } from '@/features/orders/corrections/cancel-shipment'
import { correctShipment } from '@/features/orders/corrections/correct-shipment'
import { voidPayment } from '@/features/orders/corrections/void-payment'
import type { Context } from '@/platform/context'

import type { Call } from '../../call'
import { findVisible, getResource } from '../../engine/get'
import type { Resource, Row } from '../../engine/resource'
import { versionedContextOf } from '../../etag'
import { payments, shipments } from '../../resources/order-parts'
import { one, permission } from '../../route'
import type { Router } from '../../router'
import { cancellationSchema, trackingSchema, voidSchema } from '../schemas'

/** Finds the record that the path names, lets the use case correct it in the version that the call asks for, and answers it. */
async function correct(
  call: Call,
  resource: Resource,
  work: (ctx: Context, id: string) => Promise<object>,
): Promise<{ data: Row }> {
  const { engine, principal } = call
  const id = await findVisible(engine, { resource, principal, id: call.param('id') })
  await work(versionedContextOf(call, { collection: resource.collection, id }), id)
  return { data: await getResource(engine, { resource, principal, id }) }
}

const CORRECTION = {
  hasPrecondition: true,
  audience: 'signed-in',
  errors: ['TRANSITION_NOT_ALLOWED'],
} as const

/** Routes that correct what was recorded by mistake of an order: its shipments and payments. */
export function addOrderCorrectionRoutes({ add }: Router): void {
  add(
    {
      ...CORRECTION,
      route: 'PATCH /shipments/:id',
      name: 'correctShipment',
      summary: 'Correct carrier, tracking number or tracking link of a shipment',
      needs: permission('orders', 'correct shipment'),
      body: trackingSchema,
      example: { tracking_number: 'RM124' },
      answer: one(shipments),
    },
    (call, body) => correct(call, shipments, async (ctx, id) => correctShipment(ctx, id, await body())),
  )
  add(
    {
      ...CORRECTION,
      route: 'POST /shipments/:id/cancellations',
      isDestructive: true,
      name: 'cancelShipment',
      summary: 'Cancel a shipment that has not left: its units are reserved again',
      needs: permission('orders', 'cancel shipment'),
      body: cancellationSchema,
      example: { reason: 'Still in the warehouse' },
      answer: one(shipments),
    },
    (call, body) => correct(call, shipments, async (ctx, id) => cancelShipment(ctx, id, await body())),
  )
  add(
    {
      ...CORRECTION,
      route: 'POST /payments/:id/voids',
      isDestructive: true,
      name: 'voidPayment',
      summary: 'Void a payment that was recorded by mistake',
      needs: permission('orders', 'void payment'),
      body: voidSchema,
      example: { reason: 'It was for another order' },
      answer: one(payments),
    },
    (call, body) => correct(call, payments, async (ctx, id) => voidPayment(ctx, id, await body())),
  )
}
