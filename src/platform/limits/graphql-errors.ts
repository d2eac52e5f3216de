import { GraphQLError } from 'graphql'
import type { Payload } from 'payload'
import { APIError } from 'payload'

interface Result {
  errors?: readonly GraphQLError[]
}

/** A field that must not be empty is, where what it tells is hidden from the one who asks. */
const IS_HIDDEN = /^Cannot return null for non-nullable field /

/** What the executor itself says, of a variable that does not fit for example, is the mistake of the one who asked. */
function withOrigin(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path } = error
  const isHidden = IS_HIDDEN.test(error.message)
  if (error.originalError && !isHidden) return error
  const message = isHidden ? 'You may not read this.' : error.message
  const originalError = isHidden
    ? new APIError(message, 403, { code: 'FORBIDDEN' }, true)
    : new APIError(message, 400, { code: 'VALIDATION_ERROR' }, true)
  return new GraphQLError(message, {
    ...{ nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null },
    originalError,
  })
}

/** Payload takes for granted that each error was thrown by a resolver, and fails where the executor found one itself. */
export function nameOriginsOfErrors(payload: Payload): void {
  payload.extensions = ({ result }: { result: Result }) => {
    if (result.errors) result.errors = result.errors.map(withOrigin)
    return Promise.resolve(result)
  }
}
