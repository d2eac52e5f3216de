import type { GraphQLFieldConfigMap, GraphQLObjectType } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'

import { atPayloadsEdge } from '@/platform/errors/payload-error'
import { MAX_LIMIT } from '@/platform/limits/document-limit'

import type { Part } from './load-parts'
import { loadParts } from './load-parts'

type GraphQL = Parameters<GraphQLExtension>[0]

/** What belongs to an order, by its name there and the collection that it is in. */
const PARTS = {
  payments: 'payments',
  shipments: 'shipments',
  refunds: 'refunds',
  invoices: 'invoices',
  returns: 'returns',
  events: 'order-events',
  comments: 'order-comments',
  files: 'order-files',
} as const satisfies Record<string, Part>

/** A relation and its list, as the complexity of a query counts them. */
const COMPLEXITY = 10

/** The types of one part's list, and of its documents. */
interface Typed {
  name: string
  type: GraphQLObjectType
}

function listType(GraphQL: GraphQL, { name, type }: Typed): GraphQLObjectType {
  const required = (of: GraphQLObjectType) => new GraphQL.GraphQLNonNull(of)
  return new GraphQL.GraphQLObjectType({
    name: `Order_${name}`,
    fields: {
      docs: { type: new GraphQL.GraphQLNonNull(new GraphQL.GraphQLList(required(type))) },
      hasNextPage: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLBoolean) },
    },
  })
}

function fieldOf(GraphQL: GraphQL, part: Part, typed: Typed) {
  return {
    type: listType(GraphQL, typed),
    description: 'The oldest first.',
    args: { limit: { type: GraphQL.GraphQLInt, defaultValue: MAX_LIMIT } },
    extensions: { complexity: COMPLEXITY },
    resolve: (
      order: { id: string },
      { limit }: { limit?: number | null },
      { req }: { req: PayloadRequest },
    ) => atPayloadsEdge(() => loadParts(req, { part, limit: limit ?? MAX_LIMIT }, order.id)),
  }
}

/** A type's fields in the form in which the type keeps them. */
function settled(GraphQL: GraphQL, fields: GraphQLFieldConfigMap<{ id: string }, { req: PayloadRequest }>) {
  return new GraphQL.GraphQLObjectType({ name: 'Settled', fields }).getFields()
}

/** Gives orders their payments, shipments, refunds, returns and events, under the permissions of each. */
export function withOrderParts(extension: GraphQLExtension): GraphQLExtension {
  return (GraphQL, schema) => {
    const order = schema.collections['orders']?.graphQL?.type
    const events = schema.collections['order-events']?.graphQL?.type
    if (!order || !events) throw new Error('the schema has no orders')
    const parts = Object.entries(PARTS).flatMap(([name, part]) => {
      const type = schema.collections[part]?.graphQL?.type
      return type ? [[name, fieldOf(GraphQL, part, { name, type })] as const] : []
    })
    Object.assign(order.getFields(), settled(GraphQL, Object.fromEntries(parts)))
    const status = order.getFields()['status']
    // Statuses of an order, which their columns hold as texts.
    for (const name of ['from', 'to']) {
      const field = events.getFields()[name]
      if (field && status) field.type = GraphQL.getNullableType(status.type)
    }
    return extension(GraphQL, schema)
  }
}
