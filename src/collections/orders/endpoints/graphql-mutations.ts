import type { CollectionSlug, GraphQLExtension } from 'payload'
import type { z } from 'zod'

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
import { orderInput } from '@/features/orders/placing/order-input'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import type { Context } from '@/platform/context'

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'
import { graphqlInputs } from '@/collections/shared/endpoints/graphql-input'

/** A use case that acts on an order or a part of it; GraphQL answers that document. */
type Action<Schema extends z.ZodType> = (ctx: Context, id: string, input: z.output<Schema>) => Promise<object>

/** The order actions as GraphQL offers them: the same use cases as behind every other interface. */
export const orderMutations: GraphQLExtension = (GraphQL, schema): ReturnType<GraphQLExtension> => {
  const typeOf = (collection: CollectionSlug) => schema.collections[collection]?.graphQL?.type
  const [order, payment, shipment] = [typeOf('orders'), typeOf('payments'), typeOf('shipments')]
  if (!order || !payment || !shipment) return {}
  const inputOf = graphqlInputs(GraphQL)
  const id = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  const actionOn =
    (collection: CollectionSlug, type: typeof order) =>
    <Schema extends z.ZodType>(input: Schema, act: Action<Schema>) => ({
      type,
      args: { id, input: { type: inputOf(input) } },
      resolve: resolveAction({
        collection,
        schema: input,
        work: async (ctx, given, documentId) => {
          await act(ctx, documentId, given)
          return documentId
        },
      }),
    })
  const action = actionOn('orders', order)
  const actionOnShipment = actionOn('shipments', shipment)
  return {
    placeOrder: {
      type: order,
      args: { input: { type: inputOf(orderInput) } },
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
    voidPayment: actionOn('payments', payment)(voidInput, voidPayment),
    correctShipment: actionOnShipment(trackingInput, correctShipment),
    cancelShipment: actionOnShipment(cancellationInput, cancelShipment),
  }
}
