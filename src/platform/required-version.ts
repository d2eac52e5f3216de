import type { PayloadRequest } from 'payload'

const KEY = 'requiredVersion'

/** A document that may only be changed in one of these versions: the times, in milliseconds, when its content last changed. */
export interface RequiredVersion {
  collection: string
  id: string
  versions: readonly number[]
}

/** What a request's context holds, so that the operation on this document asks for it under its lock. */
export function requireVersion(required: RequiredVersion | null): Record<string, unknown> {
  return required === null ? {} : { [KEY]: required }
}

/** The versions in which a document may be changed; null when any will do. Other documents of the same request are free. */
export function requiredVersionOf(
  req: PayloadRequest,
  { collection, id }: Pick<RequiredVersion, 'collection' | 'id'>,
): readonly number[] | null {
  const required = req.context[KEY] as RequiredVersion | undefined
  return required?.collection === collection && required.id === id ? required.versions : null
}
