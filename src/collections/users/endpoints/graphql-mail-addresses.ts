import type { GraphQLExtension } from 'payload'

import { signInName } from '@/domain/address/mail-address'

type GraphQLModule = Parameters<GraphQLExtension>[0]
type Schema = Parameters<GraphQLExtension>[1]

function addressType(GraphQL: GraphQLModule, { collections }: Schema) {
  const where: unknown = collections['users']?.graphQL?.whereInputType
  const operators =
    where instanceof GraphQL.GraphQLInputObjectType ? where.getFields()['email']?.type : undefined
  const type =
    operators instanceof GraphQL.GraphQLInputObjectType ? operators.getFields()['equals']?.type : undefined
  if (!(type instanceof GraphQL.GraphQLScalarType)) throw new Error('addresses are no scalar any more')
  return type
}

/**
 * Payload's scalar for mail addresses knows ASCII alone, and one type serves every schema: it takes domains of all scripts, and
 * gives whatever is stored.
 */
export function takeMailAddresses(GraphQL: GraphQLModule, schema: Schema): void {
  const type = addressType(GraphQL, schema)
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && value.includes('@')) return signInName(value)
    throw new GraphQL.GraphQLError('Value is not a valid email address.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
  }
  type.parseValue = parse
  type.parseLiteral = (node) => parse(node.kind === GraphQL.Kind.STRING ? node.value : undefined)
  type.serialize = String
}
