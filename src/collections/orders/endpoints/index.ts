import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { paymentInput, recordPayment } from '@/features/orders/actions/record-payment'
import { refundInput, refundOrder } from '@/features/orders/actions/refund-order'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiverInput, waiveRefund } from '@/features/orders/actions/waive-refund'
import { orderInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { actOnce } from '@/collections/shared/endpoints/act-once'

type Work<Body> = (ctx: Context, body: Body, orderId: string) => Promise<object>

function action<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  work: Work<z.output<Schema>>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: (req: PayloadRequest) =>
      atPayloadsEdge(async () => {
        const body = await readJson(req)
        const id = req.routeParams?.['id']
        const orderId = typeof id === 'string' ? id : ''
        const { method = '', pathname, search } = req
        const done = await actOnce(req, { name: `${method} ${pathname}${search}`, input: body }, (ctx) =>
          work(ctx, parseInput(schema, body), orderId),
        )
        return Response.json(done, { status: 201 })
      }),
  }
}

/** The order actions as Payload's REST offers them, below `/api/orders`. */
export const orderEndpoints: Endpoint[] = [
  action('/place', orderInput, (ctx, body) => placeNewOrder(ctx, body)),
  action('/:id/transitions', transitionInput, (ctx, body, orderId) => transitionOrder(ctx, orderId, body)),
  action('/:id/payments', paymentInput, (ctx, body, orderId) => recordPayment(ctx, orderId, body)),
  action('/:id/shipments', shipmentInput, (ctx, body, orderId) => createShipment(ctx, orderId, body)),
  action('/:id/refunds', refundInput, (ctx, body, orderId) => refundOrder(ctx, orderId, body)),
  action('/:id/refund-waivers', waiverInput, (ctx, body, orderId) => waiveRefund(ctx, orderId, body)),
]
