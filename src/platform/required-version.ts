import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'

const KEY = 'requiredVersion'

/**
 * A document that may only be changed in one of these versions: times in milliseconds of its content's last change.
 */
export interface RequiredVersion {
  collection: string
  id: string
  versions: readonly number[]
}

/** The request context that makes the operation on this document check its version under the lock. */
export function requireVersion(required: RequiredVersion | null): Record<string, unknown> {
  return required === null ? {} : { [KEY]: required }
}

/**
 * The versions in which a document may be changed; null when any version is allowed, as for other documents of the
 * request.
 */
export function requiredVersionOf(
  req: PayloadRequest,
  { collection, id }: Pick<RequiredVersion, 'collection' | 'id'>,
): readonly number[] | null {
  const required = req.context[KEY] as RequiredVersion | undefined
  return required?.collection === collection && required.id === id ? required.versions : null
}

/** The same request for a second write, of what its first one has left. */
export function withoutRequiredVersion(req: PayloadRequest): PayloadRequest {
  return { ...req, context: { ...req.context, [KEY]: undefined } }
}

/** The refusal of a write that asks for another version than the stored one. */
export function staleVersion(): DomainError {
  return new DomainError('PRECONDITION_FAILED', 'This has changed since: get it again, and send its ETag.')
}

/**
 * Compares a document's version, as read under its lock, with those that the call requires; calls without a requirement, or
 * with one about another document, pass.
 * @throws DomainError `PRECONDITION_FAILED`.
 */
export function assertRequiredVersion(
  { requiredVersion: required }: { requiredVersion?: RequiredVersion | null },
  { collection, id, versionMs }: Pick<RequiredVersion, 'collection' | 'id'> & { versionMs: number },
): void {
  if (required?.collection !== collection || required.id !== id) return
  if (!required.versions.includes(versionMs)) throw staleVersion()
}
