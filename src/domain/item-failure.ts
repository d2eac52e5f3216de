import type { ErrorCode, ErrorDetails } from './errors'
import { DomainError } from './errors'

/** Why one of many changes of a request was not made. */
export interface ItemFailure {
  /** Its place in the request, from 0. */
  readonly index: number
  readonly error: DomainError
}

/** The same as callers are told it. */
export interface ToldFailure {
  readonly index: number
  readonly code: ErrorCode
  readonly message: string
  readonly details?: ErrorDetails
}

export function toldFailure({ index, error }: ItemFailure): ToldFailure {
  const { code, message, details } = error
  return { index, code, message, ...(details ? { details } : {}) }
}

/** The refusal of changes that are made together or not at all; `failures` says which could not be made, and why. */
export function nothingWritten(failures: readonly ItemFailure[]): DomainError {
  const count = failures.length
  const words = count === 1 ? 'One change cannot be made' : `${String(count)} changes cannot be made`
  return new DomainError('CONFLICT', `${words}: nothing was written.`, {
    failures: failures.map(toldFailure),
  })
}
