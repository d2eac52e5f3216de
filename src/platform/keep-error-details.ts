import type { AfterErrorHook } from 'payload'

/** What Payload's errors carry, whichever copy of its classes they are made of. */
interface PublicError {
  message: string
  status?: number
  isPublic?: boolean
  data?: { errors?: unknown } | null
}

/** What the parser of forms says of those that it cannot read. Payload takes it for a mistake of ours. */
const BROKEN_FORM =
  /^(Malformed part header|Unexpected end of form|Malformed content type|Multipart: Boundary not found)$/

/**
 * Next.js bundles Payload once for the start of the server and once for its routes. An error of one copy is no instance
 * of the other's classes, and minified classes have no names: Payload would answer "An unknown error occurred". What an
 * error says to its caller is read from its properties instead; errors that are not public stay as they are.
 */
export const keepErrorDetails: AfterErrorHook = ({ error }) => {
  const { message, status, isPublic, data }: PublicError = error
  if (BROKEN_FORM.test(message)) {
    return { response: { errors: [{ message: 'The body is not a valid form.' }] }, status: 400 }
  }
  const isShown = isPublic ?? (status !== undefined && status !== 500)
  if (!isShown || status === undefined) return undefined
  const name = status === 400 && data?.errors !== undefined ? 'ValidationError' : 'APIError'
  return { response: { errors: [data ? { name, message, data } : { message }] }, status }
}
