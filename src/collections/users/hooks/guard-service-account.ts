import type { CollectionBeforeValidateHook } from 'payload'

import { BUSINESS_FIELDS } from '@/domain/account/business-fields'
import { isStaffRole } from '@/domain/account/roles'
import { invalidField } from '@/domain/errors'
import { assertMayManageServices } from '@/features/account/service-accounts/create-service-account'
import type { User } from '@/payload-types'
import { contextOfRequest } from '@/platform/context'
import { atPayloadsEdge } from '@/platform/errors/payload-error'

/** Of people alone: ways to sign in, to be written to and to buy. */
const OF_PEOPLE = [
  ...(['email', 'username', 'phone', 'isVerified', 'externalReference'] as const),
  ...BUSINESS_FIELDS,
]

function fieldOfPeople(data: Partial<User>, stored: User): string | null {
  if ('password' in data && Boolean(data.password)) return 'password'
  if (data.addresses && data.addresses.length > 0) return 'addresses'
  const changed = OF_PEOPLE.find((name) => name in data && (data[name] || null) !== (stored[name] || null))
  return changed ?? null
}

/** Administrators change the name, roles, state and note of a service account, and nothing that people have. */
export const guardServiceAccount: CollectionBeforeValidateHook<User> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data || originalDoc?.isService !== true) return data
  return atPayloadsEdge(async () => {
    const ctx = contextOfRequest(req)
    if (ctx.actor.type !== 'system') assertMayManageServices(ctx)
    const field = fieldOfPeople(data, originalDoc)
    if (field !== null) throw invalidField(field, 'A service account has none.')
    const roles = data.roles ?? originalDoc.roles
    if (roles.length === 0 || roles.includes('customer') || !isStaffRole(roles)) {
      throw invalidField('roles', 'A service account has one or more roles of staff.')
    }
    return data
  })
}
