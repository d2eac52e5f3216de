import type { PayloadRequest } from 'payload'
import { APIError, Forbidden, Locked, NotFound, ValidationError } from 'payload'

const OURS = 'Something went wrong on our side. Nothing of it was changed.'

/** Why one document of a bulk action was not changed, in words for the person who asked. */
export function explainFailure(error: unknown, req: PayloadRequest): string {
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
  if (error instanceof APIError && error.isPublic) return error.message
  req.payload.logger.error({ err: error, msg: 'a document of a bulk action could not be changed' })
  return OURS
}
