import type { Access, AccessArgs } from 'payload'

import { anyOf, hasRole, isStaff, owns, rowsWhere } from '@/access/predicates'
import type { Rule } from '@/access/predicates'

/** Managers run everybody but administrators. */
const managesPeople: Rule = (args) => (hasRole('manager')(args) ? { roles: { not_in: ['admin'] } } : false)

export const canUseAdminPanel = (args: Pick<AccessArgs, 'req'>): boolean => isStaff(args) === true
export const canUnlockUsers: Access = anyOf(hasRole('admin', 'manager'))
export const canCreateUser: Access = anyOf(hasRole('admin', 'manager'))
export const canReadUsers: Access = anyOf(isStaff, owns('id'))
export const canUpdateUser: Access = anyOf(hasRole('admin'), managesPeople, owns('id'), supportsCustomers)
export const canTrashUser: Access = anyOf(hasRole('admin'), managesPeople)

/** Support may correct customers' details, never colleagues'. */
function supportsCustomers(args: Pick<AccessArgs, 'req'>) {
  if (hasRole('support')(args) !== true) return false
  return rowsWhere({ roles: { not_in: ['admin', 'manager', 'support', 'fulfilment'] } })(args)
}
