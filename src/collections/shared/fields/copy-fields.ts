import type { FieldHook } from 'payload'

import { DomainError } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'
import { sqlOfContext } from '@/platform/database/transaction'

/** What belongs to one document alone, a copy begins without. */
export function copyNothing(empty: 0 | null): FieldHook {
  return () => empty
}

const MAX_ATTEMPTS = 200

/** A unique text of a copy: the first free one of those that `next` names, the trash included. */
export function copyUnique(next: (value: string, attempt: number) => string): FieldHook {
  return async ({ collection, field, req, value }) => {
    if (typeof value !== 'string' || value === '' || !collection || !('name' in field))
      return value as unknown
    const table = collection.slug.replaceAll('-', '_')
    const sql = await sqlOfContext(contextOfRequest(req))
    const candidates = Array.from({ length: MAX_ATTEMPTS }, (_, index) => next(value, index + 1))
    const taken = await sql.query<{ taken: string }>(
      `select "${field.name}" as taken from "${table}" where "${field.name}" = any($1::text[])`,
      [candidates],
    )
    const used = new Set(taken.map((row) => row.taken))
    const free = candidates.find((candidate) => !used.has(candidate))
    if (free !== undefined) return free
    throw toPayloadError(
      new DomainError('CONFLICT', `There are too many copies of ${value}: rename some first.`),
    )
  }
}
