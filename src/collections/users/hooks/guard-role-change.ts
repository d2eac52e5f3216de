import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/domain/errors'
import type { Role } from '@/domain/roles'
import { grantableRoles, isStaffRole } from '@/domain/roles'
import { contextOfRequest } from '@/platform/context'
import { toPayloadError } from '@/platform/payload-error'

function asRoles(value: unknown): Role[] {
  return Array.isArray(value) ? (value as Role[]) : []
}

/** A key makes customers, and changes nobody's roles. */
function grantableByKey(operation: 'create' | 'update'): readonly Role[] {
  return operation === 'create' ? ['customer'] : []
}

/** Whoever made a customer's account may know its password, until its owner has followed a link. */
function assertConfirmed({ isVerified }: { isVerified?: unknown }): void {
  if (isVerified === true) return
  const words = 'The owner has to confirm the email address first: only then may the account be one of staff.'
  throw toPayloadError(new DomainError('CONFLICT', words))
}

/** Nobody gives or takes a role that he may not grant; nobody changes his own roles. */
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
  if (operation === 'update' && isStaffRole([...after]) && !isStaffRole([...before])) {
    assertConfirmed(originalDoc as { isVerified?: unknown })
  }
  return data
}
