import type { CollectionBeforeChangeHook } from 'payload'

/** Somebody without roles is a customer: nobody exists with no rule that fits. */
export const forceCustomerRole: CollectionBeforeChangeHook = ({ data, operation }) => {
  const roles: unknown = data['roles']
  const hasRoles = Array.isArray(roles) && roles.length > 0
  return operation === 'create' && !hasRoles ? { ...data, roles: ['customer'] } : data
}
