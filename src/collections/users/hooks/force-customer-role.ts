import type { CollectionBeforeChangeHook } from 'payload'

/** An account without roles becomes a customer, so that some rule applies to every account. */
export const forceCustomerRole: CollectionBeforeChangeHook = ({ data, operation }) => {
  const roles: unknown = data['roles']
  const hasRoles = Array.isArray(roles) && roles.length > 0
  return operation === 'create' && !hasRoles ? { ...data, roles: ['customer'] } : data
}
