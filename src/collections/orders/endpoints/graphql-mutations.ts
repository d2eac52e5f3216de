import type { GraphQLExtension } from 'payload'

import { paymentInput, recordPayment } from '@/features/orders/actions/record-payment'
import { refundInput, refundOrder } from '@/features/orders/actions/refund-order'
import { createShipment } from '@/features/orders/actions/create-shipment'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiverInput, waiveRefund } from '@/features/orders/actions/waive-refund'
import { cancelShipment } from '@/features/orders/corrections/cancel-shipment'
import { correctShipment } from '@/features/orders/corrections/correct-shipment'
import { cancellationInput, trackingInput, voidInput } from '@/features/orders/corrections/correction-input'
import { voidPayment } from '@/features/orders/corrections/void-payment'
import { editInput } from '@/features/orders/editing/edit-input'
import { editOrder } from '@/features/orders/editing/edit-order'
import { orderInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'

import { actionOn, mutationsFor } from './action-mutation'
import { noteMutations } from './note-mutations'
import { returnMutations } from './return-mutations'

/** The order actions as GraphQL offers them: the same use cases as behind every other interface. */
export const orderMutations: GraphQLExtension = (GraphQL, schema): ReturnType<GraphQLExtension> => {
  const mutations = mutationsFor(GraphQL, schema)
  const action = actionOn(mutations, 'orders')
  const actionOnShipment = actionOn(mutations, 'shipments')
  return {
    placeOrder: {
      type: mutations.typeOf('orders'),
      args: { input: { type: mutations.inputOf(orderInput) } },
      resolve: resolveAction({
        collection: 'orders',
        schema: orderInput,
        work: async (ctx, input) => (await placeNewOrder(ctx, input)).id,
      }),
    },
    transitionOrder: action(transitionInput, transitionOrder),
    recordPayment: action(paymentInput, recordPayment),
    shipOrder: action(shipmentInput, createShipment),
    waiveRefund: action(waiverInput, waiveRefund),
    refundOrder: action(refundInput, refundOrder),
    // A mutation answers the order, which a preview does not change.
    editOrder: action(editInput.omit({ preview: true }).meta({ title: 'EditOrder' }), editOrder),
    ...noteMutations(mutations),
    ...returnMutations(mutations),
    voidPayment: actionOn(mutations, 'payments')(voidInput, voidPayment),
    correctShipment: actionOnShipment(trackingInput, correctShipment),
    cancelShipment: actionOnShipment(cancellationInput, cancelShipment),
  }
}
