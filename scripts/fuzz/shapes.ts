import type { IntrospectionQuery, IntrospectionType } from 'graphql'
import { getIntrospectionQuery } from 'graphql'
import type { FlattenedField, Payload } from 'payload'
import { z } from 'zod'

import type { Resource } from '@/api/engine/resource'
import { collectRoutes } from '@/api/routes/collect'
import * as v1Schemas from '@/api/routes/schemas'
import * as keyResources from '@/api/resources/api-keys'
import * as catalogueResources from '@/api/resources/catalogue'
import * as partResources from '@/api/resources/order-parts'
import { derivedResources } from '@/api/resources/derived'
import * as orderResources from '@/api/resources/orders'
import * as userResources from '@/api/resources/users'
import { paymentInput } from '@/features/orders/actions/record-payment'
import { refundInput } from '@/features/orders/actions/refund-order'
import { transitionInput } from '@/features/orders/actions/transition-input'
import { waiverInput } from '@/features/orders/actions/waive-refund'
import { orderInput } from '@/features/orders/placing/order-input'

interface Described {
  slug: string
  fields: readonly FlattenedField[]
}

/** What requests are made from: everything here is read from the declarations of the app. */
export interface Shapes {
  collections: readonly Described[]
  globals: readonly Described[]
  endpoints: readonly { method: string; path: string }[]
  /** As in `GET /orders/:id`. */
  v1Routes: readonly string[]
  v1Names: readonly string[]
  schemas: readonly z.ZodType[]
  /** Types of the GraphQL schema by name. */
  graphql: ReadonlyMap<string, IntrospectionType>
}

const ORDER_INPUTS = [orderInput, transitionInput, paymentInput, refundInput, waiverInput]

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType

function v1Names(payload: Payload): string[] {
  const modules = [keyResources, catalogueResources, partResources, orderResources, userResources]
  const derived = derivedResources(payload).map(({ resource }) => resource)
  const resources = [...modules.flatMap((module) => Object.values<Resource>(module)), ...derived]
  return [...new Set(resources.flatMap(({ fields }) => Object.keys(fields)))]
}

function endpointsOf(payload: Payload): { method: string; path: string }[] {
  const { collections, endpoints } = payload.config
  const ofCollections = collections.flatMap(({ slug, endpoints: own }) =>
    own === false
      ? []
      : own.map(({ method, path }) => ({ method: method.toUpperCase(), path: `/${slug}${path}` })),
  )
  const roots = endpoints.map(({ method, path }) => ({ method: method.toUpperCase(), path }))
  return [...ofCollections, ...roots]
}

/** The schema, by introspection in this process: over HTTP, production refuses introspection. */
async function graphqlTypes(): Promise<Map<string, IntrospectionType>> {
  const { POST } = await import('@/app/(payload)/api/graphql/route')
  const response = await POST(
    new Request('http://127.0.0.1:3000/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
    }),
  )
  const { data } = (await response.json()) as { data?: IntrospectionQuery }
  if (!data) throw new Error('the GraphQL schema cannot be read')
  return new Map(data.__schema.types.map((type) => [type.name, type]))
}

/** Reads the shapes of every interface from the configuration, the routes of `/api/v1` and the GraphQL schema. */
export async function readShapes(payload: Payload): Promise<Shapes> {
  const { collections, globals } = payload.config
  const described = ({ slug, flattenedFields }: { slug: string; flattenedFields: FlattenedField[] }) => ({
    slug,
    fields: flattenedFields,
  })
  return {
    collections: collections.filter(({ endpoints }) => endpoints !== false).map(described),
    globals: globals.map(described),
    endpoints: endpointsOf(payload),
    v1Routes: collectRoutes(payload).map(({ route }) => route),
    v1Names: v1Names(payload),
    schemas: [...Object.values(v1Schemas), ...ORDER_INPUTS].filter(isSchema),
    graphql: await graphqlTypes(),
  }
}
