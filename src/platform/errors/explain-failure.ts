import type { PayloadRequest } from 'payload'
import { APIError, Forbidden, Locked, NotFound, ValidationError } from 'payload'

import type { ErrorCode } from '@/domain/errors'
import { DomainError, HTTP_STATUS } from '@/domain/errors'

const OURS = 'Something went wrong on our side. Nothing of it was changed.'

/** What a refusal of Payload says to people; null for an error that is ours. */
function wordsOf(error: unknown): string | null {
  if (error instanceof ValidationError) {
    const problems = error.data.errors.map(({ label, message, path }) => {
      const name = typeof label === 'string' && label !== '' ? label : path
      return `${name}: ${message}`
    })
    return problems.length > 0 ? problems.join(' ') : error.message
  }
  if (error instanceof Locked) return 'Another user is editing it. Try again when they have finished.'
  if (error instanceof NotFound) return 'It is not here any more, or you may not change it.'
  if (error instanceof Forbidden) return 'You may not change it.'
  return error instanceof APIError && error.isPublic ? error.message : null
}

/** Why one document of a bulk action was not changed, in words for the person who asked. */
export function explainFailure(error: unknown, req: PayloadRequest): string {
  const words = wordsOf(error)
  if (words !== null) return words
  req.payload.logger.error({ err: error, msg: 'a document of a bulk action could not be changed' })
  return OURS
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof NotFound) return 'NOT_FOUND'
  return error instanceof Forbidden ? 'FORBIDDEN' : 'VALIDATION_ERROR'
}

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(HTTP_STATUS, code)

/** A refusal of one of Payload's operations as a domain error; null for an error that is ours. */
export function refusalOfPayload(error: unknown): DomainError | null {
  const words = wordsOf(error)
  if (words === null) return null
  const data: unknown = error instanceof APIError ? error.data : undefined
  const code: unknown = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined
  return new DomainError(isCode(code) ? code : codeOf(error), words, { cause: error })
}
