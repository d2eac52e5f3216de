import type { GraphQLExtension } from 'payload'

import { takeMailAddresses } from './graphql-mail-addresses'

/** Payload builds these for each collection with accounts. They know nothing of our sessions and rules. */
const BUILT_IN = [
  'loginUser',
  'logoutUser',
  'refreshTokenUser',
  'forgotPasswordUser',
  'resetPasswordUser',
  'unlockUser',
  'verifyEmailUser',
] as const

/** The fields of several extensions in one. */
export function joinMutations(...extensions: readonly GraphQLExtension[]): GraphQLExtension {
  return (GraphQL, schema) =>
    Object.assign({}, ...extensions.map((extend) => extend(GraphQL, schema))) as ReturnType<GraphQLExtension>
}

type Schema = Parameters<GraphQLExtension>[1]

/** Payload asks for a password in `createUser`. An account made without one is an invitation, here as at every interface. */
function makePasswordOptional(GraphQL: Parameters<GraphQLExtension>[0], schema: Schema): void {
  const input = schema.collections['users']?.graphQL?.mutationInputType
  const type: unknown = input && GraphQL.getNullableType(input)
  const password = type instanceof GraphQL.GraphQLInputObjectType ? type.getFields()['password'] : undefined
  if (!password) throw new Error('createUser takes no password any more')
  password.type = GraphQL.GraphQLString
}

/** `docAccessOrder` and the like answer for documents that the caller may not see, and so tell that they are there. */
function withoutDocumentRights({ Query }: Schema): void {
  const fields: object = Query.fields
  for (const name of Object.keys(fields)) {
    if (name.startsWith('docAccess')) Reflect.deleteProperty(fields, name)
  }
}

/**
 * Takes the built-in ways to sign in out of the schema, which Payload hands to its extensions while it is built;
 * `disableMutations` would take `createUser` and `updateUser` too. People sign in at `/api/users/login` or `/api/v1`.
 */
export function withoutBuiltInSignIn(extension: GraphQLExtension): GraphQLExtension {
  return (GraphQL, schema) => {
    const fields: unknown = schema.Mutation.fields
    if (typeof fields !== 'object' || fields === null) throw new Error('the schema has no mutations yet')
    for (const name of BUILT_IN) Reflect.deleteProperty(fields, name)
    withoutDocumentRights(schema)
    makePasswordOptional(GraphQL, schema)
    takeMailAddresses(GraphQL, schema)
    const added = extension(GraphQL, schema)
    const replaced = Object.keys(added).filter((name) => name in fields)
    if (replaced.length > 0) throw new Error(`Payload has a mutation of this name: ${replaced.join(', ')}`)
    return added
  }
}
