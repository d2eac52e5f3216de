import type { GraphQLExtension } from 'payload'

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

/**
 * Takes the built-in ways to sign in out of the schema, which Payload hands to its extensions while it is built;
 * `disableMutations` would take `createUser` and `updateUser` too. People sign in at `/api/users/login` or `/api/v1`.
 */
export function withoutBuiltInSignIn(extension: GraphQLExtension): GraphQLExtension {
  return (GraphQL, schema) => {
    const fields: unknown = schema.Mutation.fields
    if (typeof fields !== 'object' || fields === null) throw new Error('the schema has no mutations yet')
    for (const name of BUILT_IN) Reflect.deleteProperty(fields, name)
    return extension(GraphQL, schema)
  }
}
