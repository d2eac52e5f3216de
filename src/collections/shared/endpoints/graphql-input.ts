import type { GraphQLExtension } from 'payload'
import { z } from 'zod'

import { currencyType } from './graphql-currency'

/** Payload hands its own copy of the GraphQL module over: types of two copies do not mix. */
type GraphQL = Parameters<GraphQLExtension>[0]
type InputFields = ConstructorParameters<GraphQL['GraphQLInputObjectType']>[0]['fields']
type InputType = Exclude<InputFields, () => unknown>[string]['type']

/** The type of a field, and whether it must be there. */
interface Found {
  schema: z.ZodType
  isRequired: boolean
}

/** What is inside optional, nullable and defaulted schemas, and of what is turned into another value after it is read. */
function unwrap(schema: z.ZodType, isRequired = true): Found {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType, false)
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType, isRequired)
  return { schema, isRequired }
}

function titleOf(schema: z.ZodType): string {
  const title = schema.meta()?.title
  if (title === undefined) throw new Error('an object of an input has a title, which GraphQL knows it by')
  return title
}

/**
 * GraphQL's input types of the inputs of use cases: each object becomes the type `<title>Input`, and an enumeration that has
 * a title one of its own. Currencies are an enumeration. Amounts in minor units are Float, because they exceed the 32 bits of Int; dates are String.
 */
export function graphqlInputs(GraphQL: GraphQL): (schema: z.ZodType) => InputType {
  const known = new Map<string, InputType>()
  const named = (name: string, make: () => InputType): InputType => {
    const type = known.get(name) ?? make()
    known.set(name, type)
    return type
  }
  const object = (schema: z.ZodObject): InputType => {
    const name = `${titleOf(schema)}Input`
    const fields = Object.entries<z.ZodType>(schema.shape)
    return named(
      name,
      () =>
        new GraphQL.GraphQLInputObjectType({
          name,
          fields: Object.fromEntries(fields.map(([key, field]) => [key, { type: typeOf(key, field) }])),
        }),
    )
  }
  const choice = (schema: z.ZodEnum): InputType => {
    const name = schema.meta()?.title
    if (name === undefined) return GraphQL.GraphQLString
    const values = Object.fromEntries(schema.options.map((value) => [value, { value }]))
    return named(name, () => new GraphQL.GraphQLEnumType({ name, values }))
  }
  const plain = (key: string, schema: z.ZodType): InputType => {
    if (schema instanceof z.ZodObject) return object(schema)
    if (schema instanceof z.ZodArray) return new GraphQL.GraphQLList(typeOf(key, schema.element as z.ZodType))
    if (schema instanceof z.ZodEnum) return choice(schema)
    if (key === 'currency') return currencyType(GraphQL)
    if (schema instanceof z.ZodBoolean) return GraphQL.GraphQLBoolean
    if (schema instanceof z.ZodNumber)
      return key.endsWith('Minor') ? GraphQL.GraphQLFloat : GraphQL.GraphQLInt
    return GraphQL.GraphQLString
  }
  function typeOf(key: string, field: z.ZodType): InputType {
    const { schema, isRequired } = unwrap(field)
    const type = plain(key, schema)
    return isRequired ? new GraphQL.GraphQLNonNull(GraphQL.getNullableType(type)) : type
  }
  return (schema) => typeOf('', schema)
}
