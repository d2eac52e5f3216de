import type { GraphQLExtension } from 'payload'

import { STATUSES } from '@/domain/order/lifecycle'

/** Payload hands its own copy of the GraphQL module over: types of two copies do not mix. */
type GraphQL = Parameters<GraphQLExtension>[0]
type InputFields = ConstructorParameters<GraphQL['GraphQLInputObjectType']>[0]['fields']

function scalarFields({ GraphQLFloat, GraphQLInt, GraphQLNonNull, GraphQLString }: GraphQL) {
  return {
    optional: { type: GraphQLString },
    required: { type: new GraphQLNonNull(GraphQLString) },
    quantity: { type: new GraphQLNonNull(GraphQLInt) },
    amount: { type: new GraphQLNonNull(GraphQLFloat) },
  }
}

function makeInput(GraphQL: GraphQL, name: string, fields: InputFields) {
  return { type: new GraphQL.GraphQLNonNull(new GraphQL.GraphQLInputObjectType({ name, fields })) }
}

function listOf(GraphQL: GraphQL, item: ReturnType<typeof makeInput>) {
  return { type: new GraphQL.GraphQLList(item.type) }
}

type ExpectedTotal = ReturnType<typeof makeInput>['type']['ofType']

function placingTypes(GraphQL: GraphQL, expectedTotal: { type: ExpectedTotal }) {
  const { optional, required, quantity } = scalarFields(GraphQL)
  const address = makeInput(GraphQL, 'OrderAddressInput', {
    name: required,
    company: optional,
    line1: required,
    line2: optional,
    city: required,
    region: optional,
    postcode: optional,
    country: required,
    phone: optional,
  })
  const line = makeInput(GraphQL, 'OrderLineInput', { sku: optional, variantId: optional, quantity })
  return makeInput(GraphQL, 'PlaceOrderInput', {
    customerId: optional,
    currency: optional,
    lines: { type: new GraphQL.GraphQLNonNull(listOf(GraphQL, line).type) },
    shippingAddress: address,
    billingAddress: { type: address.type.ofType },
    shippingMethod: optional,
    note: optional,
    expectedTotal,
  })
}

/** The inputs of the order mutations, as GraphQL types. */
export function orderInputTypes(GraphQL: GraphQL) {
  const { optional, required, quantity, amount } = scalarFields(GraphQL)
  const status = new GraphQL.GraphQLEnumType({
    name: 'OrderActionStatus',
    values: Object.fromEntries(STATUSES.map((value) => [value, { value }])),
  })
  const restock = { type: GraphQL.GraphQLBoolean }
  const lineQuantity = makeInput(GraphQL, 'OrderLineQuantityInput', { lineId: required, quantity, restock })
  const lines = listOf(GraphQL, lineQuantity)
  const parcel = { carrier: optional, trackingNumber: optional, trackingUrl: optional }
  const shipped = listOf(GraphQL, makeInput(GraphQL, 'ShipmentLineInput', { lineId: required, quantity }))
  const money = { amountMinor: amount, currency: required }
  const expectedTotal = { type: makeInput(GraphQL, 'ExpectedTotalInput', money).type.ofType }
  return {
    order: placingTypes(GraphQL, expectedTotal),
    transition: makeInput(GraphQL, 'TransitionOrderInput', {
      to: { type: new GraphQL.GraphQLNonNull(status) },
      reason: optional,
      lines,
      ...parcel,
      expectedTotal,
    }),
    shipment: makeInput(GraphQL, 'CreateShipmentInput', { lines: shipped, ...parcel }),
    payment: makeInput(GraphQL, 'RecordPaymentInput', {
      ...money,
      method: optional,
      reference: optional,
      receivedAt: optional,
    }),
    refund: makeInput(GraphQL, 'RefundOrderInput', { ...money, reason: required, lines }),
    waiver: makeInput(GraphQL, 'WaiveRefundInput', {
      amountMinor: { type: GraphQL.GraphQLFloat },
      currency: optional,
      reason: required,
    }),
  }
}
