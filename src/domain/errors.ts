/**
 * Every way a request can fail, as named in the API contract, with its HTTP status: the one table for every interface, for
 * what the server refuses before any interface sees it as well.
 */
export const HTTP_STATUS = {
  VALIDATION_ERROR: 400,
  AUTHENTICATION_REQUIRED: 401,
  TOKEN_EXPIRED: 401,
  TWO_FACTOR_REQUIRED: 401,
  TWO_FACTOR_SETUP_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  CONFLICT: 409,
  IDEMPOTENCY_CONFLICT: 409,
  INSUFFICIENT_STOCK: 409,
  TRANSITION_NOT_ALLOWED: 409,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  ADDRESS_TOO_LONG: 414,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,
  INTERNAL_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const

/** A code without an HTTP status does not compile. */
export type ErrorCode = keyof typeof HTTP_STATUS

export interface FieldProblem {
  /** Dotted path of the offending input, e.g. `lines.0.quantity`. */
  path: string
  message: string
}

/** Extra, machine-readable facts about a failure; safe to show to the caller. */
export type ErrorDetails = Record<string, unknown> & { fields?: FieldProblem[] }

/** The one error class of rules and use cases. Each interface translates it once, at its edge. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails | undefined

  /** `cause` is kept for the log; it is not part of `details`. */
  constructor(code: ErrorCode, message: string, facts: ErrorDetails & ErrorOptions = {}) {
    const { cause, ...details } = facts
    super(message, cause === undefined ? {} : { cause })
    this.name = 'DomainError'
    this.code = code
    this.details = Object.keys(details).length > 0 ? details : undefined
  }
}

/** A `VALIDATION_ERROR` about one input. */
export function invalidField(path: string, message: string): DomainError {
  return new DomainError('VALIDATION_ERROR', message, { fields: [{ path, message }] })
}

/** A variant as people refer to it: by SKU and title. */
export interface Article {
  readonly sku?: string
  readonly title?: string
}

interface Shortage extends Article {
  readonly variantId: string
  readonly requested: number
  readonly available: number
}

function shortageText({ available, requested, sku, variantId }: Shortage, title: string): string {
  const name = `${title} (${sku ?? variantId})`
  if (available <= 0) return `${name} is sold out; ${requested} requested.`
  return `Only ${available} of ${name} left; ${requested} requested.`
}

/** The refusal at every interface when goods are short; `details.shortages` names each of them. */
export function insufficientStock(shortages: readonly Shortage[]): DomainError {
  const [first] = shortages
  const message = first?.title
    ? shortageText(first, first.title)
    : 'There is not enough stock for this order.'
  const details = shortages.map(({ variantId, ...rest }) => ({ variant_id: variantId, ...rest }))
  return new DomainError('INSUFFICIENT_STOCK', message, { shortages: details })
}
