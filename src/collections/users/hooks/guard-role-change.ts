import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { Role } from '@/domain/account/roles'
import { grantableRoles } from '@/domain/account/roles'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/errors/payload-error'

function asRoles(value: unknown): Role[] {
  return Array.isArray(value) ? (value as Role[]) : []
}

/** A key makes customers, and changes no roles. */
function grantableByKey(operation: 'create' | 'update'): readonly Role[] {
  return operation === 'create' ? ['customer'] : []
}

/** Callers give and take only roles that they may grant, and do not change their own roles. */
export const guardRoleChange: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const { actor } = contextOfRequest(req)
  if (!('roles' in data) || (actor.type === 'system' && req.payloadAPI === 'local')) return data
  const before = new Set(operation === 'create' ? [] : asRoles((originalDoc as { roles?: unknown }).roles))
  const after = new Set(asRoles(data['roles']))
  const changed = [...new Set([...before, ...after])].filter((role) => before.has(role) !== after.has(role))
  if (changed.length === 0) return data
  const isSelf = operation === 'update' && (originalDoc as { id?: unknown }).id === actor.id
  const grantable = actor.type === 'key' ? grantableByKey(operation) : grantableRoles(actor.roles)
  if (isSelf || changed.some((role) => !grantable.includes(role))) {
    throw toPayloadError(new DomainError('FORBIDDEN', 'You may not change these roles.'))
  }
  return data
}
