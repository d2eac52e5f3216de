import type { ErrorCode } from '@/domain/errors'
import { DomainError } from '@/domain/errors'

/**
 * Connection refused or lost, too many of them, shutting down, a database that accepts none (55000) or is read-only
 * (25006, after a failover), deadlock, could not serialise, a statement or lock that took too long or was cancelled
 * (57014, 55P03), a transaction that was idle for too long (25P03): a retry may succeed.
 */
const UNAVAILABLE =
  /^(ECONN\w+|ETIMEDOUT|EPIPE|57P0[1234]|57014|53300|55000|25006|25P03|08\w{3}|40P01|40001|55P03)$|timeout exceeded when trying to connect/

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

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Whether a statement failed for a temporary reason. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (UNAVAILABLE.test(codeOf(error)) || UNAVAILABLE.test(error.message)) return true
  return error.cause !== undefined && error.cause !== error && isUnavailable(error.cause)
}

/** The error that a database failure is for the caller; null when it is a bug of ours. */
export function refusalOfDatabase(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null
  if (isUnavailable(error)) {
    return new DomainError('SERVICE_UNAVAILABLE', 'The service is busy: try again.', { cause: error })
  }
  const [code, message] = REFUSED[codeOf(error)] ?? []
  if (code !== undefined && message !== undefined) return new DomainError(code, message, { cause: error })
  return error.cause !== undefined && error.cause !== error ? refusalOfDatabase(error.cause) : null
}
