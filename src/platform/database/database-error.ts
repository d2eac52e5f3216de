import type { ErrorCode } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { errorCode } from '@/platform/errors/error-code'

import { isOutage } from './waits/outages'

/** Errors of the database about input values that earlier checks of types do not catch. */
const REFUSED: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '23505': ['CONFLICT', 'This already exists.'],
  '23503': ['VALIDATION_ERROR', 'This refers to something that does not exist, or is still referred to.'],
  '22003': ['VALIDATION_ERROR', 'A number is out of range.'],
  '22007': ['VALIDATION_ERROR', 'A date is not valid.'],
  '22008': ['VALIDATION_ERROR', 'A date is out of range.'],
  '22021': ['VALIDATION_ERROR', 'A text holds characters that cannot be stored.'],
  '22P02': ['VALIDATION_ERROR', 'A value does not fit its field.'],
  '22P05': ['VALIDATION_ERROR', 'A text holds characters that cannot be stored.'],
}

/** Errors of several attempts, such as one for each address of a host. */
const partsOf = (error: Error): unknown[] =>
  error instanceof AggregateError ? [...(error.errors as unknown[])] : []

/** Whether a statement failed because of an outage: see `outages.ts`. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (isOutage(errorCode(error) ?? '', error.message) || partsOf(error).some(isUnavailable)) return true
  return error.cause !== undefined && error.cause !== error && isUnavailable(error.cause)
}

/** The error that a database failure is for the caller; null when it is a bug of ours. */
export function refusalOfDatabase(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null
  if (isUnavailable(error)) {
    return new DomainError('SERVICE_UNAVAILABLE', 'The service is busy: try again.', { cause: error })
  }
  const [code, message] = REFUSED[errorCode(error) ?? ''] ?? []
  if (code !== undefined && message !== undefined) return new DomainError(code, message, { cause: error })
  return error.cause !== undefined && error.cause !== error ? refusalOfDatabase(error.cause) : null
}
