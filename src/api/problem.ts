import type { ErrorCode, ErrorDetails, FieldProblem } from '@/domain/errors'
import { DomainError, HTTP_STATUS } from '@/domain/errors'
import { documentationOf } from '@/domain/error-help'
import { refusalOfDatabase } from '@/platform/database/database-error'
import { saysTaken } from '@/platform/errors/taken-value'

import { toApiPath } from './engine/names'

/** The body of every answer that is no success. */
export interface ProblemBody {
  success: false
  error: {
    code: ErrorCode
    message: string
    details?: ErrorDetails
    documentation_url: string
    request_id: string
  }
}

interface PayloadFailure {
  message: string
  status: number
  data: Record<string, unknown>
}

/** Payload's errors by what they carry: the classes are others inside the bundle than outside. */
function asPayloadFailure(error: unknown): PayloadFailure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null
  const data: unknown = 'data' in error ? error.data : null
  return {
    message: error.message,
    status: error.status,
    data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
  }
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(HTTP_STATUS, value)
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((problem: { path?: unknown; message?: unknown }) =>
    typeof problem.path === 'string' && typeof problem.message === 'string'
      ? [{ path: toApiPath(problem.path), message: problem.message }]
      : [],
  )
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'VALIDATION_ERROR',
  401: 'AUTHENTICATION_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
}

function ofPayload({ message, status, data }: PayloadFailure, cause: unknown): DomainError | null {
  const { code, errors, fields, ...rest } = data
  const problems = [...fieldProblems(fields), ...fieldProblems(errors)]
  const details = problems.length > 0 ? { fields: problems } : {}
  if (isErrorCode(code)) {
    // A form is told of a value that another document holds as of one that is not valid.
    const isHeld = code === 'VALIDATION_ERROR' && 'held_by' in rest
    return new DomainError(isHeld ? 'CONFLICT' : code, message, { ...rest, ...details, cause })
  }
  // Payload reports a value that is taken already as one that is not valid.
  const isTaken = problems.length > 0 && problems.every(({ message: text }) => saysTaken(text))
  const known = isTaken ? 'CONFLICT' : BY_STATUS[status]
  return known ? new DomainError(known, problems[0]?.message ?? message, { ...details, cause }) : null
}

/** What failed, in the API's closed set of codes; anything unknown is an `INTERNAL_ERROR` without its message. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  const payload = asPayloadFailure(error)
  const known = (payload ? ofPayload(payload, error) : null) ?? refusalOfDatabase(error)
  return known ?? new DomainError('INTERNAL_ERROR', 'Something went wrong on our side.', { cause: error })
}

/** The answer to a request that failed. */
export function problemResponse(error: DomainError, requestId: string, headers: HeadersInit = {}): Response {
  const { code, message, details } = error
  const body: ProblemBody = {
    success: false,
    error: {
      ...{ code, message, ...(details ? { details } : {}) },
      documentation_url: documentationOf(code),
      request_id: requestId,
    },
  }
  const response = Response.json(body, { status: HTTP_STATUS[code], headers })
  if (code === 'SERVICE_UNAVAILABLE') response.headers.set('retry-after', '1')
  if (HTTP_STATUS[code] === 401) response.headers.set('www-authenticate', 'Bearer')
  return response
}
