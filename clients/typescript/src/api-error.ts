import type { components } from './schema.js'

type Schemas = components['schemas']

/** The error schemas of the API, by the code that each is for. */
type Problems = {
  [
    Name in keyof Schemas as Schemas[Name] extends { error: { code: infer Code extends string } }
      ? Code
      : never
  ]: Schemas[Name] extends { error: infer Problem } ? Problem : never
}

/** A code of the API's errors. More may be added. */
export type ErrorCode = keyof Problems

/** What `details` of a code's error say; nothing where it has none. */
export type DetailsOf<Code extends ErrorCode> = Problems[Code] extends { details?: infer Details }
  ? Details
  : undefined

interface Facts {
  code: string
  message: string
  details?: unknown
  request_id?: string
  documentation_url?: string
}

/** A request that was answered with an error. `isApiError` tells the codes apart, and types the details. */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ApiError'
  readonly code: Code
  readonly status: number
  /** What a program can act on, such as the fields that are wrong; undefined where the error says nothing more. */
  readonly details: DetailsOf<Code> | undefined
  /** Quote it when you report the error: the server's log has it too. */
  readonly requestId: string | undefined
  /** A page about errors of this code: a path of the shop. */
  readonly documentationUrl: string | undefined
  readonly response: Response

  constructor(response: Response, facts: Facts) {
    const { code, message, details, request_id: requestId, documentation_url: documentationUrl } = facts
    super(message)
    // The server's code decides; one that this version does not know is still told.
    this.code = code as Code
    this.status = response.status
    this.details = details as DetailsOf<Code> | undefined
    this.requestId = requestId ?? response.headers.get('x-request-id') ?? undefined
    this.documentationUrl = documentationUrl
    this.response = response
  }
}

/** Whether something that was thrown is an error of the API; with codes, one of these. */
export function isApiError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is { [Each in Code]: ApiError<Each> }[Code] {
  if (!(error instanceof ApiError)) return false
  const { code } = error as ApiError
  return codes.length === 0 || codes.some((wanted) => wanted === code)
}

function factsIn(body: unknown): Facts | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body
  if (typeof error !== 'object' || error === null) return null
  const isWhole =
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  return isWhole ? (error as Facts) : null
}

/** The error that is told in a body, or in a line of an export; null where that is something else. */
export function problemIn(body: unknown, response: Response): ApiError | null {
  const facts = factsIn(body)
  return facts && new ApiError(response, facts)
}

/** A code for answers that are not the API's own, such as a proxy's page. */
function codeOf(status: number): ErrorCode {
  if (status === 429) return 'RATE_LIMITED'
  return status >= 500 ? 'SERVICE_UNAVAILABLE' : 'VALIDATION_ERROR'
}

/** The error that an answer tells; also of one that is not the API's own, such as a proxy's page. Reads the body. */
export async function errorOf(response: Response): Promise<ApiError> {
  const text = await response.text()
  const message = `The answer is ${String(response.status)} ${response.statusText}`.trim()
  return (
    problemIn(parse(text), response) ?? new ApiError(response, { code: codeOf(response.status), message })
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
