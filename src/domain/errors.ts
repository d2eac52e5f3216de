/** Every way a request can fail, as named in the API contract. A new code without an HTTP status does not compile. */
export type ErrorCode =
  | 'VALIDATION_ERROR'
  | 'AUTHENTICATION_REQUIRED'
  | 'TOKEN_EXPIRED'
  | 'TWO_FACTOR_REQUIRED'
  | 'TWO_FACTOR_SETUP_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'CONFLICT'
  | 'INSUFFICIENT_STOCK'
  | 'TRANSITION_NOT_ALLOWED'
  | 'IDEMPOTENCY_CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'RATE_LIMITED'
  | 'INTERNAL_ERROR'
  | 'SERVICE_UNAVAILABLE'

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

/** The refusal at every interface when goods are short; `details.shortages` names each of them. */
export function insufficientStock(shortages: readonly Shortage[]): DomainError {
  const [first] = shortages
  const message = first?.title
    ? `Only ${first.available} of ${first.title} (${first.sku ?? first.variantId}) left; ${first.requested} requested.`
    : 'There is not enough stock for this order.'
  const details = shortages.map(({ variantId, ...rest }) => ({ variant_id: variantId, ...rest }))
  return new DomainError('INSUFFICIENT_STOCK', message, { shortages: details })
}
