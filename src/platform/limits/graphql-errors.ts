import { GraphQLError } from 'graphql'
import type { Payload } from 'payload'
import { APIError } from 'payload'

interface Result {
  errors?: readonly GraphQLError[]
}

/** The executor's error for a required field whose value is hidden from the caller. */
const IS_HIDDEN = /^Cannot return null for non-nullable field /

/** Errors of the executor itself, such as a variable of the wrong type, are the caller's mistakes. */
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

/**
 * Adds an original error to errors that the executor itself found: Payload expects every error to come from a
 * resolver, and fails otherwise.
 */
export function nameOriginsOfErrors(payload: Payload): void {
  payload.extensions = ({ result }: { result: Result }) => {
    if (result.errors) result.errors = result.errors.map(withOrigin)
    return Promise.resolve(result)
  }
}
