import type { Role } from './account/roles'
import { STAFF_ROLES as STAFF } from './account/roles'
import type { NeededVerb, Scope, ScopeArea } from './account/scopes'
import { hasScope } from './account/scopes'

/** A role, or every caller, signed in or not. */
export type Grantee = Role | 'anyone'

/**
 * Which rows a grant reaches. `own` are those that are about the caller; `published` is what the shop sells, `kept` what is
 * not in the trash; `customers` and `below admin` are accounts; `shared` is what is shared with a role of the caller.
 */
export type Rows = 'all' | 'own' | 'published' | 'kept' | 'customers' | 'below admin' | 'shared'

export interface Grant<R extends Rows = Rows> {
  readonly who: readonly Grantee[]
  readonly rows: R
}

/** Roles that maintain what the shop sells and how it sells. */
export const MANAGERS = ['admin', 'manager'] as const
/** Every role: staff and customers. */
export const EVERYBODY_SIGNED_IN = [...STAFF, 'customer'] as const

/** A grant for all rows. */
export const all = (...who: readonly Grantee[]): Grant<'all'> => ({ who, rows: 'all' })
/** A grant for the rows that are about the caller. */
export const own = (...who: readonly Grantee[]): Grant<'own'> => ({ who, rows: 'own' })
/** A grant for some of the rows. */
export const some = <R extends Rows>(rows: R, ...who: readonly Grantee[]): Grant<R> => ({ who, rows })

export const NONE: readonly never[] = []

/** Of what only use cases write: no interface creates, changes or deletes it directly, whatever the role. */
export const RECORD = { create: NONE, update: NONE, delete: NONE } as const

/** Of what managers maintain. Who reads it is said beside it. */
export const MANAGED = {
  create: [all(...MANAGERS)],
  update: [all(...MANAGERS)],
  delete: [all(...MANAGERS)],
  navigate: [all(...MANAGERS)],
} as const

/** A field that is narrower than its document: who reads it, who writes it. What is absent follows the document. */
export interface FieldGrant {
  readonly read?: readonly Grantee[]
  readonly write?: readonly Grantee[]
}

/** Rows that a condition can be made of for any collection. */
type CommonGrants = readonly Grant<'all' | 'kept'>[]

/** The row of a collection that carries its permissions itself. What it does not name is granted to no role. */
export interface CollectionGrants {
  readonly create: CommonGrants
  readonly read: CommonGrants
  readonly update: CommonGrants
  readonly delete: CommonGrants
  /** Who finds it in the panel's menu; it guards nothing. */
  readonly navigate: CommonGrants
}

/** What is granted about one resource. */
export interface Policy {
  /** A collection's or global's slug, or a part of the app. */
  readonly resource: string
  readonly grants: Readonly<Record<string, readonly Grant[]>>
  /** The area of scopes that it is in; null: no key reaches it. */
  readonly scope: ScopeArea | null
}

/** A principal, as far as permissions are concerned. */
export interface Principal {
  readonly roles: readonly Role[]
  /** What a key is narrowed to; absent for people, who may do all that their roles may. */
  readonly scopes?: readonly Scope[] | undefined
}

const READS: readonly string[] = ['read', 'read versions', 'read history', 'print papers']
/** What a person answers for, and no key does. */
const PERSONAL: readonly string[] = [
  ...['unlock', 'manage', 'erase', 'reset second factor'],
  ...['manage service accounts', 'merge', 'give out'],
]

/** What a key has to be allowed for an action: an area and a verb; null where no key may do it. */
export function scopeNeeded({ scope }: Policy, action: string): { area: ScopeArea; verb: NeededVerb } | null {
  const area = action === 'adjust stock' ? 'stock' : scope
  if (area === null || PERSONAL.includes(action)) return null
  if (action === 'import') return { area, verb: 'import' }
  return { area, verb: READS.includes(action) ? 'read' : 'write' }
}

/** Whether the principal's scopes, if it has any, cover an action. */
export function isInScope({ scopes }: Principal, policy: Policy, action: string): boolean {
  if (scopes === undefined) return true
  const needed = scopeNeeded(policy, action)
  return needed !== null && hasScope(scopes, needed.area, needed.verb)
}

/** Whether a grant is for a caller with these roles; without roles the caller is a visitor. */
export function isMeant(who: readonly Grantee[], roles: readonly Role[]): boolean {
  return who.includes('anyone') || roles.some((role) => who.includes(role))
}

/** The roles that count for an action: a key outside its scopes is a visitor. */
export function rolesUnder(policy: Policy, principal: Principal, action: string): readonly Role[] {
  return isInScope(principal, policy, action) ? principal.roles : []
}

/** A key that may write accounts writes those of customers: it could make itself an administrator otherwise. */
function isNarrowed({ scopes }: Principal, { resource }: Policy, action: string): boolean {
  return scopes !== undefined && resource === 'users' && !READS.includes(action)
}

/** Which rows the principal reaches by an action. */
export function rowsUnder(policy: Policy, principal: Principal, action: string): Rows[] {
  const roles = rolesUnder(policy, principal, action)
  const isNarrow = isNarrowed(principal, policy, action)
  return (policy.grants[action] ?? NONE)
    .filter(({ who }) => isMeant(who, roles))
    .filter(({ rows }) => !isNarrow || rows !== 'own')
    .map(({ rows }) => (isNarrow ? 'customers' : rows))
}

/** Whether the panel's menu shows a resource to a user with these roles. */
export function isInMenuUnder({ grants }: Pick<Policy, 'grants'>, roles: readonly Role[]): boolean {
  return grants['navigate']?.some(({ who }) => isMeant(who, roles)) ?? false
}
