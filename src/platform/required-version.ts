import type { PayloadRequest } from 'payload'

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
