import type { Endpoint } from 'payload'

import { paymentInput, recordPayment } from '@/features/orders/actions/record-payment'
import { refundInput, refundOrder } from '@/features/orders/actions/refund-order'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiverInput, waiveRefund } from '@/features/orders/actions/waive-refund'
import { commentInput } from '@/features/orders/commenting/comment-input'
import { commentOnOrder } from '@/features/orders/commenting/comment-on-order'
import { invoiceInput, issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { editInput } from '@/features/orders/editing/edit-input'
import { editOrder } from '@/features/orders/editing/edit-order'
import { phoneOrderInput, phoneQuoteInput } from '@/features/orders/phone/phone-input'
import { quotePhoneOrder, takePhoneOrder } from '@/features/orders/phone/take-phone-order'
import { orderInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { reminderInput, remindOfPayment } from '@/features/orders/reminding/remind-of-payment'
import { requestReturn } from '@/features/orders/returns/request-return'
import { returnInput } from '@/features/orders/returns/return-input'
import { tagInput, tagOrder } from '@/features/orders/tagging/tag-orders'

import { documentAction as action } from '@/collections/shared/endpoints/document-action'
import { tagsInUse } from '@/collections/shared/endpoints/tags-in-use'
import { orderFileEndpoints } from './files'
import { orderPapersEndpoint } from './papers'

import { articlesEndpoint } from './articles'

/** The order actions as Payload's REST offers them, below `/api/orders`. */
export const orderEndpoints: Endpoint[] = [
  tagsInUse('orders'),
  orderPapersEndpoint,
  articlesEndpoint,
  ...orderFileEndpoints,
  action('/place', orderInput, (ctx, body) => placeNewOrder(ctx, body)),
  action('/phone-quotes', phoneQuoteInput, (ctx, body) => quotePhoneOrder(ctx, body)),
  action('/phone-orders', phoneOrderInput, (ctx, body) => takePhoneOrder(ctx, body)),
  action('/:id/transitions', transitionInput, (ctx, body, orderId) => transitionOrder(ctx, orderId, body)),
  action('/:id/payments', paymentInput, (ctx, body, orderId) => recordPayment(ctx, orderId, body)),
  action('/:id/shipments', shipmentInput, (ctx, body, orderId) => createShipment(ctx, orderId, body)),
  action('/:id/refunds', refundInput, (ctx, body, orderId) => refundOrder(ctx, orderId, body)),
  action('/:id/invoices', invoiceInput, (ctx, _body, orderId) => issueInvoice(ctx, orderId)),
  action('/:id/payment-reminders', reminderInput, (ctx, _body, orderId) => remindOfPayment(ctx, orderId)),
  action('/:id/refund-waivers', waiverInput, (ctx, body, orderId) => waiveRefund(ctx, orderId, body)),
  action('/:id/returns', returnInput, (ctx, body, orderId) => requestReturn(ctx, orderId, body)),
  action('/:id/edits', editInput, (ctx, body, orderId) => editOrder(ctx, orderId, body)),
  action('/:id/tags', tagInput, (ctx, body, orderId) => tagOrder(ctx, orderId, body)),
  action('/:id/comments', commentInput, (ctx, body, orderId) => commentOnOrder(ctx, orderId, body)),
]
