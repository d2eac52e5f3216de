import type { Endpoint } from 'payload'

import { paymentInput, recordPayment } from '@/features/orders/actions/record-payment'
import { refundInput, refundOrder } from '@/features/orders/actions/refund-order'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiverInput, waiveRefund } from '@/features/orders/actions/waive-refund'
import { orderInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { documentAction as action } from '@/collections/shared/endpoints/document-action'

/** The order actions as Payload's REST offers them, below `/api/orders`. */
export const orderEndpoints: Endpoint[] = [
  action('/place', orderInput, (ctx, body) => placeNewOrder(ctx, body)),
  action('/:id/transitions', transitionInput, (ctx, body, orderId) => transitionOrder(ctx, orderId, body)),
  action('/:id/payments', paymentInput, (ctx, body, orderId) => recordPayment(ctx, orderId, body)),
  action('/:id/shipments', shipmentInput, (ctx, body, orderId) => createShipment(ctx, orderId, body)),
  action('/:id/refunds', refundInput, (ctx, body, orderId) => refundOrder(ctx, orderId, body)),
  action('/:id/refund-waivers', waiverInput, (ctx, body, orderId) => waiveRefund(ctx, orderId, body)),
]
