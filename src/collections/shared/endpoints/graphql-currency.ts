import type { GraphQLEnumType } from 'graphql'
import type { GraphQLExtension } from 'payload'

import { CURRENCY_CODES } from '@/domain/currency'

/** Payload hands its own copy of the GraphQL module over: types of two copies do not mix. */
type GraphQL = Parameters<GraphQLExtension>[0]
type Schema = Parameters<GraphQLExtension>[1]

const known = new WeakMap<GraphQL, GraphQLEnumType>()

/** The currencies as one enumeration of the schema. */
export function currencyType(GraphQL: GraphQL): GraphQLEnumType {
  const values = Object.fromEntries(CURRENCY_CODES.map((code) => [code, { value: code }]))
  const type = known.get(GraphQL) ?? new GraphQL.GraphQLEnumType({ name: 'Currency', values })
  known.set(GraphQL, type)
  return type
}

type Fields = Record<string, { type: unknown } | undefined>

/** The types of a collection or global in which `currency` is a field of its own. */
function typesOf({ collections, globals }: Schema): unknown[] {
  const ofGlobals = Object.values((globals as { graphQL?: Record<string, object> }).graphQL ?? {})
  const all: (object | undefined)[] = [
    ...Object.values(collections).map(({ graphQL }) => graphQL),
    ...ofGlobals,
  ]
  return all.flatMap((types): unknown[] => Object.values(types ?? {}))
}

const isText = (GraphQL: GraphQL, type: unknown) =>
  GraphQL.isType(type) && GraphQL.getNullableType(type) === GraphQL.GraphQLString

/** Makes every field `currency` of what is read and written an enumeration: columns hold it as a text of three letters. */
export function withCurrencies(extension: GraphQLExtension): GraphQLExtension {
  return (GraphQL, schema) => {
    const currency = currencyType(GraphQL)
    for (const given of typesOf(schema)) {
      const type = GraphQL.isType(given) ? GraphQL.getNullableType(given) : null
      const hasFields = GraphQL.isObjectType(type) || GraphQL.isInputObjectType(type)
      const field = hasFields ? (type.getFields() as Fields)['currency'] : undefined
      // A filter is of another type, and stays: it also finds parts of texts.
      if (field && isText(GraphQL, field.type))
        field.type = GraphQL.isNonNullType(field.type) ? new GraphQL.GraphQLNonNull(currency) : currency
    }
    return extension(GraphQL, schema)
  }
}
