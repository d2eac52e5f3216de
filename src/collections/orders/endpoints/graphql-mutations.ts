import type { GraphQLExtension } from 'payload'
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

import { resolveAction } from '@/collections/shared/endpoints/graphql-action'
import { graphqlInputs } from '@/collections/shared/endpoints/graphql-input'

/** A use case that acts on an order; GraphQL answers the order. */
type Action<Schema extends z.ZodType> = (
  ctx: Context,
  orderId: string,
  input: z.output<Schema>,
) => Promise<object>

/** The order actions as GraphQL offers them: the same use cases as behind every other interface. */
export const orderMutations: GraphQLExtension = (GraphQL, schema): ReturnType<GraphQLExtension> => {
  const order = schema.collections['orders']?.graphQL?.type
  if (!order) return {}
  const inputOf = graphqlInputs(GraphQL)
  const id = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  const action = <Schema extends z.ZodType>(input: Schema, act: Action<Schema>) => ({
    type: order,
    args: { id, input: { type: inputOf(input) } },
    resolve: resolveAction({
      collection: 'orders',
      schema: input,
      work: async (ctx, given, orderId) => {
        await act(ctx, orderId, given)
        return orderId
      },
    }),
  })
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
  }
}
