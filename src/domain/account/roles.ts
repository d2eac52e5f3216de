import { msg } from '../languages/words'

/** Roles that work for the shop. */
export const STAFF_ROLES = ['admin', 'manager', 'support', 'fulfilment'] as const

/** What a user is to the shop. Every role but `customer` is staff. */
export const ROLES = [...STAFF_ROLES, 'customer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that take orders and their money. */
export const ORDER_ROLES = ['admin', 'manager', 'support'] as const satisfies readonly Role[]

/** As people read them. */
export const ROLE_LABELS = {
  admin: msg('Administrator'),
  manager: msg('Manager'),
  support: msg('Support'),
  fulfilment: msg('Fulfilment'),
  customer: msg('Customer'),
} as const satisfies Record<Role, string>

/** Whether one of the roles is a staff role; false for an empty list. */
export function isStaffRole(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'customer')
}

/** The roles that a user with these roles may grant to others or take from them. */
export function grantableRoles(roles: readonly Role[]): readonly Role[] {
  if (roles.includes('admin')) return ROLES
  if (roles.includes('manager')) return ['support', 'fulfilment', 'customer']
  return []
}

/** The roles of a user document whose shape is unknown; empty when it has none. */
export function heldRoles(user: object | null | undefined): Role[] {
  const held: unknown = user && 'roles' in user ? user.roles : undefined
  return Array.isArray(held) ? ROLES.filter((role) => held.includes(role)) : []
}
