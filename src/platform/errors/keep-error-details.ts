import type { GraphQLFormattedError } from 'graphql'
import type { AfterErrorHook } from 'payload'

import { HTTP_STATUS } from '@/domain/errors'
import { refusalOfDatabase } from '@/platform/database/database-error'

/** What Payload's errors carry, whichever copy of its classes they are made of. */
interface PublicError {
  message: string
  status?: number
  isPublic?: boolean
  data?: { errors?: unknown } | null
}

/** What the parser of forms says of those that it cannot read. Payload takes it for a mistake of ours. */
const BROKEN_FORM =
  /^(Malformed part header|Unexpected end of form|Malformed content type|Multipart: Boundary not found|Request is not eligible for file upload|Failed to parse body as FormData\.?)$/

/** What a parser of JSON says of a text that is none: of the field `_payload` of a form, or of a parameter. */
const isBrokenJson = ({ name, message }: Error): boolean => name === 'SyntaxError' && /JSON/.test(message)

interface Answered {
  message: string
  status: number
  data: Record<string, unknown>
}

function unreadable(message: string): Answered {
  return { message, status: 400, data: { code: 'VALIDATION_ERROR' } }
}

/** What a failure that is no refusal yet is to its caller; null for one that stays a mistake of ours. */
function answerTo(error: Error & { originalError?: Error }): Answered | null {
  const cause = error.originalError ?? error
  if (BROKEN_FORM.test(cause.message)) return unreadable('The body is not a valid form.')
  if (isBrokenJson(cause)) return unreadable('This is not valid JSON.')
  const refusal = refusalOfDatabase(cause)
  if (!refusal) return null
  const { message, code } = refusal
  return { message, status: HTTP_STATUS[code], data: { code } }
}

/** The same as GraphQL's errors are, which have a status of their own each. */
const inGraphql = ({ message, status, data }: Answered, result: GraphQLFormattedError) => ({
  ...result,
  message,
  extensions: { data, statusCode: status },
})

/**
 * Next.js bundles Payload once for the start of the server and once for its routes. An error of one copy is no instance
 * of the other's classes, and minified classes have no names: Payload would answer "An unknown error occurred". What an
 * error says to its caller is read from its properties instead; errors that are not public stay as they are.
 */
export const keepErrorDetails: AfterErrorHook = ({ error, graphqlResult }) => {
  const answer = answerTo(error)
  if (answer) {
    const { message, status, data } = answer
    const response = { errors: [{ name: 'APIError', message, data }] }
    return {
      response,
      status,
      ...(graphqlResult ? { graphqlResult: inGraphql(answer, graphqlResult) } : {}),
    }
  }
  const { message, status, isPublic, data }: PublicError = error
  const isShown = isPublic ?? (status !== undefined && status !== 500)
  if (!isShown || status === undefined) return undefined
  const name = status === 400 && data?.errors !== undefined ? 'ValidationError' : 'APIError'
  return { response: { errors: [data ? { name, message, data } : { message }] }, status }
}
