import { APIError } from 'payload'

import { DomainError, HTTP_STATUS } from '@/domain/errors'

const inCamelCase = (path: string) =>
  path.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/**
 * Payload's form of a domain error: its status, code and details reach REST, GraphQL and the admin panel. Use cases name
 * fields as v1 does, and Payload's interfaces name them in camelCase.
 */
export function toPayloadError(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error
  const fields = error.details?.fields?.map(({ path, ...rest }) => ({ path: inCamelCase(path), ...rest }))
  const data = { code: error.code, ...(error.details ?? {}), ...(fields && { fields }) }
  return new APIError(error.message, HTTP_STATUS[error.code], data, true)
}

/**
 * The same for values typed into a form: the admin panel shows each message at its field. The paths must be
 * those of the collection's own fields.
 */
export function toFieldError(error: DomainError): unknown {
  const { fields, ...facts } = error.details ?? {}
  const data = { code: error.code, ...facts, errors: fields ?? [] }
  return new APIError(error.message, HTTP_STATUS[error.code], data, true)
}

/** Runs a use case from a hook of a form, and shows what it throws at the form's fields. */
export async function atFormsEdge<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DomainError ? toFieldError(error) : error
  }
}

/** Runs a use case from a Payload hook or endpoint and translates what it throws. */
export async function atPayloadsEdge<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toPayloadError(error)
  }
}
