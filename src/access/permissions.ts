import type { Access, AccessArgs, FieldAccess, Where } from 'payload'

import type {
  ActionOf,
  FieldGrant,
  GuardedField,
  GuardedResource,
  Holder,
  PERMISSIONS,
  Resource,
  Who,
} from '@/domain/permissions'
import { FIELD_PERMISSIONS, isInMenu, isMeant, mayAll, rolesFor, rowsFor } from '@/domain/permissions'
import { heldRoles } from '@/domain/account/roles'
import type { Scope } from '@/domain/account/scopes'
import type { User } from '@/payload-types'

import { conditionFor } from './rows'

type Asked = Pick<AccessArgs, 'req'>

interface Caller extends Holder {
  id: string | null
}

const VISITOR: Caller = { id: null, roles: [] }

/** Whoever is behind a request; somebody inactive is a visitor. A key is its owner, within its scopes. */
function callerOf({ req }: Asked): Caller {
  const user: (User & { _key?: { scopes: readonly Scope[] } }) | null = req.user
  if (!user || user.isActive === false) return VISITOR
  return { id: user.id, roles: user.roles, scopes: user._key?.scopes }
}

/** Grants what any grant of the table grants: one `true` is everything, several conditions are or-ed, none is nothing. */
export function accessTo<R extends Resource>(resource: R, action: ActionOf<R>): Access {
  return (args) => {
    const caller = callerOf(args)
    const rows = rowsFor(caller, resource, action)
    return combine(rows.map((reached) => conditionFor(resource, reached, caller.id)))
  }
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

/** The access rules of a collection. */
export function collectionAccess(
  resource: Collection,
): Record<'create' | 'read' | 'update' | 'delete', Access> {
  return {
    // Whom a new row is about is for the hooks to say: a rule of creation has no row to look at.
    create: (args) => accessTo(resource, 'create')(args) !== false,
    read: accessTo(resource, 'read'),
    update: accessTo(resource, 'update'),
    delete: accessTo(resource, 'delete'),
  }
}

/** Whether somebody may use a part of the app at all. */
export function mayUse<R extends Resource>(resource: R, action: ActionOf<R>): (args: Asked) => boolean {
  return (args) => mayAll(callerOf(args), resource, action)
}

/** Whether somebody works for the shop: whoever may open the panel. */
export const isStaff = mayUse('panel', 'open')

/** The access rules of a field that the table guards. */
export function fieldAccess<R extends GuardedResource>(
  resource: R,
  field: GuardedField<R>,
): Partial<Record<'create' | 'read' | 'update', FieldAccess>> {
  const fields: Readonly<Record<string, FieldGrant>> = FIELD_PERMISSIONS[resource]
  const { read, write } = fields[field] ?? {}
  const rule =
    (who: readonly Who[], action: 'read' | 'update'): FieldAccess =>
    (args) =>
      isMeant(who, rolesFor(callerOf(args), resource, action))
  const writing = write && rule(write, 'update')
  return {
    ...(read && { read: rule(read, 'read') }),
    ...(writing && { create: writing, update: writing }),
  }
}

/** `admin.hidden` of a collection or global. It tidies the navigation; access rules are what guards. */
export function hiddenFromMenu(resource: Resource): (args: { user: object | null }) => boolean {
  return ({ user }) => !isInMenu(heldRoles(user), resource)
}
