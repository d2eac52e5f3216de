import type { GraphQLExtension, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { STATUSES } from '@/domain/order/lifecycle'
import { placeNewOrder } from '@/features/orders/place-order'
import { recordPayment } from '@/features/orders/record-payment'
import { refundOrder } from '@/features/orders/refund-order'
import { transitionOrder } from '@/features/orders/transition-order'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import { parseInput } from '@/platform/parse-input'
import { atPayloadsEdge } from '@/platform/payload-error'

import { orderSchema, paymentSchema, refundSchema, transitionSchema } from './schemas'

type GraphQL = Parameters<GraphQLExtension>[0]
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

function inputTypes({ GraphQLEnumType, GraphQLInputObjectType, ...scalars }: GraphQL) {
  const { GraphQLBoolean: bool, GraphQLFloat: float, GraphQLInt: int, GraphQLList: List } = scalars
  const { GraphQLNonNull: NonNull, GraphQLString: string } = scalars
  const status = new GraphQLEnumType({
    name: 'OrderActionStatus',
    values: Object.fromEntries(STATUSES.map((value) => [value, { value }])),
  })
  const optional = { type: string }
  const required = { type: new NonNull(string) }
  const address = new GraphQLInputObjectType({
    name: 'OrderAddressInput',
    fields: {
      name: required,
      company: optional,
      line1: required,
      line2: optional,
      city: required,
      region: optional,
      postcode: optional,
      country: required,
      phone: optional,
    },
  })
  const line = new GraphQLInputObjectType({
    name: 'OrderLineInput',
    fields: { sku: optional, variantId: optional, quantity: { type: new NonNull(int) } },
  })
  const lineQuantity = new GraphQLInputObjectType({
    name: 'OrderLineQuantityInput',
    fields: { lineId: required, quantity: { type: new NonNull(int) }, restock: { type: bool } },
  })
  const lineQuantities = { type: new List(new NonNull(lineQuantity)) }
  const money = { amountMinor: { type: new NonNull(float) }, currency: required }
  const input = (
    name: string,
    fields: ConstructorParameters<typeof GraphQLInputObjectType>[0]['fields'],
  ) => ({
    type: new NonNull(new GraphQLInputObjectType({ name, fields })),
  })
  return {
    order: input('PlaceOrderInput', {
      customerId: optional,
      currency: optional,
      lines: { type: new NonNull(new List(new NonNull(line))) },
      shippingAddress: { type: new NonNull(address) },
      billingAddress: { type: address },
      shippingMethod: optional,
      note: optional,
    }),
    transition: input('TransitionOrderInput', {
      to: { type: new NonNull(status) },
      reason: optional,
      lines: lineQuantities,
      carrier: optional,
      trackingNumber: optional,
      trackingUrl: optional,
    }),
    payment: input('RecordPaymentInput', {
      ...money,
      method: optional,
      reference: optional,
      receivedAt: optional,
    }),
    refund: input('RefundOrderInput', { ...money, reason: required, lines: lineQuantities }),
  }
}

/** The order actions as GraphQL offers them: the same use cases as behind every other door. */
export const orderMutations: GraphQLExtension = (GraphQL, payload): Mutations => {
  const types = inputTypes(GraphQL)
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
        work: async (ctx, input, orderId) => {
          await recordPayment(ctx, orderId, input)
          return orderId
        },
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
