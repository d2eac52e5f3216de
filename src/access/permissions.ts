import type { Access, AccessArgs, FieldAccess, Where } from 'payload'

import type { ActionOf, GuardedField, GuardedResource, PERMISSIONS, Resource } from '@/domain/permissions'
import { FIELD_PERMISSIONS, isInMenu, mayAll, policyOf } from '@/domain/permissions'
import type { FieldGrant, Grantee, Policy, Principal } from '@/domain/policy'
import { isInMenuUnder, isMeant, rolesUnder, rowsUnder } from '@/domain/policy'
import { heldRoles } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

import { conditionFor } from './rows'

type AccessRequest = Pick<AccessArgs, 'req'>

interface AccessPrincipal extends Principal {
  id: string | null
}

const VISITOR: AccessPrincipal = { id: null, roles: [] }

/** The principal of a request; an inactive user is a visitor. A key is its owner, within its scopes. */
function principalOf({ req }: AccessRequest): AccessPrincipal {
  const user: (User & { _key?: { scopes: readonly Scope[] } }) | null = req.user
  if (!user || user.isActive === false) return VISITOR
  return { id: user.id, roles: user.roles, scopes: user._key?.scopes }
}

/** Grants what any grant of the policy grants: one `true` is everything, several conditions are or-ed, none is nothing. */
function accessUnder(policy: Policy, action: string): Access {
  return (args) => {
    const caller = principalOf(args)
    const rows = rowsUnder(policy, caller, action)
    return combine(rows.map((reached) => conditionFor(policy.resource, reached, caller)))
  }
}

/** The same for a resource of the table. */
export function accessTo<R extends Resource>(resource: R, action: ActionOf<R>): Access {
  return accessUnder(policyOf(resource), action)
}

function combine(verdicts: readonly (Where | boolean)[]): Where | boolean {
  if (verdicts.includes(true)) return true
  const [only, ...more] = verdicts.filter((verdict) => typeof verdict === 'object')
  if (!only) return false
  return more.length === 0 ? only : { or: [only, ...more] }
}

/** A resource that is a collection. */
export type Collection = {
  [R in Resource]: (typeof PERMISSIONS)[R] extends Record<'create' | 'delete', unknown> ? R : never
}[Resource]

export type CollectionAccess = Record<'create' | 'read' | 'update' | 'delete', Access>

/** The access rules of a collection. */
export function collectionAccessUnder(policy: Policy): CollectionAccess {
  const create = accessUnder(policy, 'create')
  return {
    // Whom a new row is about is for the hooks to say: a rule of creation has no row to look at.
    create: (args) => create(args) !== false,
    read: accessUnder(policy, 'read'),
    update: accessUnder(policy, 'update'),
    delete: accessUnder(policy, 'delete'),
  }
}

/** The same for a collection of the table. */
export function collectionAccess(resource: Collection): CollectionAccess {
  return collectionAccessUnder(policyOf(resource))
}

/** Whether the principal may use a part of the app at all. */
export function mayUse<R extends Resource>(
  resource: R,
  action: ActionOf<R>,
): (args: AccessRequest) => boolean {
  return (args) => mayAll(principalOf(args), resource, action)
}

/** Whether the principal works for the shop: staff may open the panel. */
export const isStaff = mayUse('panel', 'open')

/** The access rules of a field that is narrower than its document. */
export function fieldAccessUnder(
  policy: Policy,
  { read, write }: FieldGrant,
): Partial<Record<'create' | 'read' | 'update', FieldAccess>> {
  const rule =
    (who: readonly Grantee[], action: 'read' | 'update'): FieldAccess =>
    (args) =>
      isMeant(who, rolesUnder(policy, principalOf(args), action))
  const writing = write && rule(write, 'update')
  return {
    ...(read && { read: rule(read, 'read') }),
    ...(writing && { create: writing, update: writing }),
  }
}

/** The access rules of a field that the table guards. */
export function fieldAccess<R extends GuardedResource>(
  resource: R,
  field: GuardedField<R>,
): Partial<Record<'create' | 'read' | 'update', FieldAccess>> {
  const fields: Readonly<Record<string, FieldGrant>> = FIELD_PERMISSIONS[resource]
  return fieldAccessUnder(policyOf(resource), fields[field] ?? {})
}

/** `admin.hidden` of a collection or global. It tidies the navigation; access rules are what guards. */
export function hiddenFromMenu(resource: Resource): (args: { user: object | null }) => boolean {
  return ({ user }) => !isInMenu(heldRoles(user), resource)
}

/** The same under a policy of the resource's own. */
export function hiddenUnder(policy: Policy): (args: { user: object | null }) => boolean {
  return ({ user }) => !isInMenuUnder(policy, heldRoles(user))
}
