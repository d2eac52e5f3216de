import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { createShipment } from '@/features/orders/actions/create-shipment'
import { placeNewOrder } from '@/features/orders/placing/place-order'
import { recordPayment } from '@/features/orders/actions/record-payment'
import { refundOrder } from '@/features/orders/actions/refund-order'
import { transitionOrder } from '@/features/orders/actions/transition-order'
import { waiveRefund } from '@/features/orders/actions/waive-refund'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { orderInputTypes } from './graphql-input-types'
import {
  orderSchema,
  paymentSchema,
  refundSchema,
  shipmentSchema,
  transitionSchema,
  waiverSchema,
} from './schemas'

type Mutations = ReturnType<GraphQLExtension>

interface ResolverContext {
  req: PayloadRequest
}

/** GraphQL answers null for what is left out; the rules speak of what is given. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]): [string, unknown] => [key, withoutNulls(item)]),
  )
}

interface Call<Schema extends z.ZodType> {
  schema: Schema
  /** Answers the id of the order to return. */
  work: (ctx: Context, input: z.output<Schema>, orderId: string) => Promise<string>
}

function resolve<Schema extends z.ZodType>({ schema, work }: Call<Schema>) {
  return (_root: unknown, args: { id?: string; input: unknown }, { req }: ResolverContext) =>
    atPayloadsEdge(async () => {
      const input = parseInput(schema, withoutNulls(args.input))
      const id = await work(contextOfRequest(req), input, args.id ?? '')
      return req.payload.findByID({ collection: 'orders', id, req, overrideAccess: false, depth: 0 })
    })
}

/** Answers the order of an action that answers what it recorded. */
function answerOrder<Input>(work: (ctx: Context, orderId: string, input: Input) => Promise<object>) {
  return async (ctx: Context, input: Input, orderId: string): Promise<string> => {
    await work(ctx, orderId, input)
    return orderId
  }
}

/** The order actions as GraphQL offers them: the same use cases as behind every other door. */
export const orderMutations: GraphQLExtension = (GraphQL, payload): Mutations => {
  const types = orderInputTypes(GraphQL)
  const order = payload.collections['orders']?.graphQL?.type
  if (!order) return {}
  const id = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  return {
    placeOrder: {
      type: order,
      args: { input: types.order },
      resolve: resolve({
        schema: orderSchema,
        work: async (ctx, input) => (await placeNewOrder(ctx, input)).id,
      }),
    },
    transitionOrder: {
      type: order,
      args: { id, input: types.transition },
      resolve: resolve({
        schema: transitionSchema,
        work: async (ctx, input, orderId) => (await transitionOrder(ctx, orderId, input)).id,
      }),
    },
    recordPayment: {
      type: order,
      args: { id, input: types.payment },
      resolve: resolve({
        schema: paymentSchema,
        work: answerOrder(recordPayment),
      }),
    },
    createShipment: {
      type: order,
      args: { id, input: types.shipment },
      resolve: resolve({
        schema: shipmentSchema,
        work: answerOrder(createShipment),
      }),
    },
    waiveRefund: {
      type: order,
      args: { id, input: types.waiver },
      resolve: resolve({
        schema: waiverSchema,
        work: async (ctx, input, orderId) => (await waiveRefund(ctx, orderId, input)).id,
      }),
    },
    refundOrder: {
      type: order,
      args: { id, input: types.refund },
      resolve: resolve({
        schema: refundSchema,
        work: async (ctx, { lines, ...input }, orderId) => {
          await refundOrder(ctx, orderId, lines ? { ...input, lines } : input)
          return orderId
        },
      }),
    },
  }
}
