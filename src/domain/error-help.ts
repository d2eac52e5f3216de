import type { ErrorCode } from './errors'

/** What an error means, and what to do about it. */
interface ErrorHelp {
  /** What has happened. */
  readonly cause: string
  /** What a program or its author does next. */
  readonly remedy: string
}

/** Help with each error, as the API's description and its reference page have it. Words between backticks are code. */
export const ERROR_HELP = {
  VALIDATION_ERROR: {
    cause: 'A parameter, a field or a value is wrong, or does not exist.',
    remedy: 'Correct what `details.fields` names by its path, and send the request again.',
  },
  AUTHENTICATION_REQUIRED: {
    cause: 'There is no access token or key, or one that is not valid, or no longer.',
    remedy:
      'Send `Authorization: Bearer …` with a token of `POST /auth/login`, or with a key that is not revoked.',
  },
  TOKEN_EXPIRED: {
    cause: 'The access token was valid once: it lasts 15 minutes.',
    remedy:
      'Exchange the refresh token by `POST /auth/refresh`, and send the request again with the new token.',
  },
  TWO_FACTOR_REQUIRED: {
    cause: 'The password is right, and the account also needs a code.',
    remedy:
      'Send `details.challenge` with the code to `POST /auth/two-factor`, before `details.expires_in` seconds are over.',
  },
  TWO_FACTOR_SETUP_REQUIRED: {
    cause: 'A role of the account, or of the key’s owner, needs a second factor, and there is none yet.',
    remedy: 'Set it up: `POST /auth/two-factor/setup`, or in the panel.',
  },
  FORBIDDEN: {
    cause: 'The roles of the caller, or the scopes of the key, do not allow it.',
    remedy:
      'Compare the permissions and scopes that the operation names with those of the caller. A retry does not help.',
  },
  NOT_FOUND: {
    cause: 'It does not exist, or the caller may not see it: the answer is the same.',
    remedy: 'Check the address and the id, and whose credentials are sent.',
  },
  METHOD_NOT_ALLOWED: {
    cause: 'The address is right and does not take this method.',
    remedy: 'Use one of the methods in `Allow` and `details.allow`.',
  },
  REQUEST_TIMEOUT: {
    cause: 'The request took too long to arrive.',
    remedy: 'Send it again, with the same `Idempotency-Key` if it writes.',
  },
  CONFLICT: {
    cause: 'It exists already, or a concurrent change came first.',
    remedy: 'Read the document again (`details.held_by` names it where a value is taken), and decide anew.',
  },
  IDEMPOTENCY_CONFLICT: {
    cause: 'The `Idempotency-Key` was used for another request, or the first one still runs.',
    remedy: 'With `Retry-After`, send the same request again then. Without it, take another key.',
  },
  INSUFFICIENT_STOCK: {
    cause: 'There are fewer pieces than asked for.',
    remedy: 'Order at most what `details.shortages` says is left, or try when the stock is replenished.',
  },
  TRANSITION_NOT_ALLOWED: {
    cause: 'The order’s status, or what is owed for it, does not allow the step.',
    remedy: 'Take a step of `details.allowed`; `details.blocked` says why the others are not possible.',
  },
  PRECONDITION_FAILED: {
    cause: '`If-Match` names another version than the stored one.',
    remedy: 'Read the document again, apply the change to what it is now, and send the new `ETag`.',
  },
  PAYLOAD_TOO_LARGE: {
    cause: 'The body is larger than is taken there: 1 MiB, and 10 MB for a picture.',
    remedy: 'Send less at once.',
  },
  ADDRESS_TOO_LONG: {
    cause: 'The address is longer than 8 KiB.',
    remedy: 'Ask for fewer values at once, in several requests.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    cause: 'The body is not of the type that the operation takes, or a file is not a picture.',
    remedy: 'Send JSON with `Content-Type: application/json`, a picture as `multipart/form-data`.',
  },
  RATE_LIMITED: {
    cause: 'The caller makes too many requests, or too many attempts.',
    remedy:
      'Send it again after `Retry-After` seconds. `RateLimit-Remaining` tells beforehand how many are left.',
  },
  HEADERS_TOO_LARGE: {
    cause: 'The headers are larger than 16 KiB.',
    remedy: 'Send fewer or shorter headers.',
  },
  INTERNAL_ERROR: {
    cause: 'A fault of the server.',
    remedy:
      'Send it again later, with the same `Idempotency-Key` if it writes. Quote the `request_id` when you report it.',
  },
  SERVICE_UNAVAILABLE: {
    cause: 'The server is too busy, or a part of it does not answer; nothing was written.',
    remedy: 'Send it again after `Retry-After` seconds, with the same `Idempotency-Key` if it writes.',
  },
} as const satisfies Record<ErrorCode, ErrorHelp>

/** The id of a code's place on the reference page. */
export const errorAnchor = (code: ErrorCode) => `error-${code}`

/** Where the reference page of `/api/v1` explains a code: a path on the same server. */
export const documentationOf = (code: ErrorCode) => `/api/v1/docs#${errorAnchor(code)}`
