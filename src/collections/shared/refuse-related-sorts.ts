import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

import { isStaff } from '@/access/permissions'
import { invalidField } from '@/domain/errors'
import { toPayloadError } from '@/platform/errors/payload-error'

function namesRelation(fields: readonly FlattenedField[], path: string): boolean {
  const [head, ...rest] = path.replace(/^-/, '').split('.')
  const field = fields.find(({ name }) => name === head)
  return rest.length > 0 && ['relationship', 'upload', 'join'].includes(field?.type ?? '')
}

function pathsOf(sort: unknown): string[] {
  const parts: unknown[] = Array.isArray(sort) ? sort : [sort]
  return parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
}

function joinSorts(joins: unknown): unknown[] {
  if (typeof joins !== 'object' || joins === null) return []
  return Object.values(joins).map((join: unknown) =>
    typeof join === 'object' && join !== null && 'sort' in join ? join.sort : undefined,
  )
}

/**
 * An order of rows by a field of a related document tells how hidden documents compare:
 * Payload checks the paths of conditions, and not these. Within a join it cannot sort by them at all.
 * @throws DomainError `VALIDATION_ERROR`, except for staff, who may see what they sort by.
 */
export const refuseRelatedSorts: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI === 'local') return args
  const { sort, joins } = args as { sort?: unknown; joins?: unknown }
  const fields = args.collection.config.flattenedFields
  const isRelated = pathsOf(sort).some((path) => namesRelation(fields, path))
  const isNested = joinSorts(joins)
    .flatMap(pathsOf)
    .some((path) => path.includes('.'))
  if (isNested || (isRelated && !isStaff({ req }))) {
    throw toPayloadError(invalidField('sort', 'Sort by a field of the document itself.'))
  }
  return args
}
