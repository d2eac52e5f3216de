import type { GraphQLResolveInfo } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'
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
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

import { actOnce } from '@/collections/shared/endpoints/act-once'
import { graphqlInputs } from '@/collections/shared/endpoints/graphql-input'

type Mutations = ReturnType<GraphQLExtension>

interface ResolverContext {
  req: PayloadRequest
}

interface Arguments {
  id?: string
  input: unknown
}

function pathOf({ path }: GraphQLResolveInfo): string {
  return String(path.key)
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
  return (...[, args, { req }, info]: [root: unknown, Arguments, ResolverContext, GraphQLResolveInfo]) =>
    atPayloadsEdge(async () => {
      // A document may have several actions, each under a name of its own in the answer.
      const action = { name: `${info.fieldName} at ${pathOf(info)}`, part: pathOf(info), input: args }
      const { id } = await actOnce(req, action, async (ctx) => {
        const input = parseInput(schema, withoutNulls(args.input))
        return { id: await work(ctx, input, args.id ?? '') }
      })
      return req.payload.findByID({ collection: 'orders', id, req, overrideAccess: false, depth: 0 })
    })
}

/** A use case that acts on an order; GraphQL answers the order. */
type Action<Schema extends z.ZodType> = (
  ctx: Context,
  orderId: string,
  input: z.output<Schema>,
) => Promise<object>

/** The order actions as GraphQL offers them: the same use cases as behind every other interface. */
export const orderMutations: GraphQLExtension = (GraphQL, payload): Mutations => {
  const order = payload.collections['orders']?.graphQL?.type
  if (!order) return {}
  const inputOf = graphqlInputs(GraphQL)
  const id = { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) }
  const action = <Schema extends z.ZodType>(schema: Schema, act: Action<Schema>) => ({
    type: order,
    args: { id, input: { type: inputOf(schema) } },
    resolve: resolve({
      schema,
      work: async (ctx, input, orderId) => {
        await act(ctx, orderId, input)
        return orderId
      },
    }),
  })
  return {
    placeOrder: {
      type: order,
      args: { input: { type: inputOf(orderInput) } },
      resolve: resolve({
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
