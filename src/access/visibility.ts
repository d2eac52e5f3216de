import type { Role } from '@/domain/roles'

/** `admin.hidden` of what the panel shows to these roles alone. It tidies the navigation; access rules are what guards. */
export function hiddenUnless(...roles: readonly Role[]): (args: { user: object | null }) => boolean {
  return ({ user }) => {
    const held: unknown = user && 'roles' in user ? user.roles : undefined
    return !Array.isArray(held) || !roles.some((role) => held.includes(role))
  }
}
