/** Those who work for the shop. */
export const STAFF_ROLES = ['admin', 'manager', 'support', 'fulfilment'] as const

/** Who somebody is to the shop. Staff are everybody but `customer`. */
export const ROLES = [...STAFF_ROLES, 'customer'] as const
export type Role = (typeof ROLES)[number]

/** As people read them. */
export const ROLE_LABELS = {
  admin: 'Administrator',
  manager: 'Manager',
  support: 'Support',
  fulfilment: 'Fulfilment',
  customer: 'Customer',
} as const satisfies Record<Role, string>

/** Whether one of the roles works for the shop; no roles at all means no. */
export function isStaffRole(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'customer')
}

/** The roles that somebody may give to others or take from them. */
export function grantableRoles(roles: readonly Role[]): readonly Role[] {
  if (roles.includes('admin')) return ROLES
  if (roles.includes('manager')) return ['support', 'fulfilment', 'customer']
  return []
}

/** The roles that a user document of unknown origin has: none when it is none. */
export function heldRoles(user: object | null | undefined): Role[] {
  const held: unknown = user && 'roles' in user ? user.roles : undefined
  return Array.isArray(held) ? ROLES.filter((role) => held.includes(role)) : []
}
