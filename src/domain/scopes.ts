/**
 * What a key may be allowed to do: `orders:read`, `products:write`, `users:*` (both). A scope narrows what the key's
 * owner may do, and never adds to it.
 */

/** Parts of the shop that a key may be let into, in words for people. */
export const SCOPE_AREAS = {
  orders: 'Orders, their payments, shipments and refunds',
  products: 'Products, variants, categories and pictures',
  stock: 'Stock levels and movements',
  users: 'Customers; staff to read',
  store: 'The shop’s settings',
  mails: 'Mails that were sent',
  imports: 'Imports',
  audit: 'The audit trail, to read',
} as const
export type ScopeArea = keyof typeof SCOPE_AREAS

export const SCOPE_VERBS = ['read', 'write', '*'] as const
export type ScopeVerb = (typeof SCOPE_VERBS)[number]

export type Scope = `${ScopeArea}:${ScopeVerb}`

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]

export const SCOPES: readonly Scope[] = AREAS.flatMap((area) =>
  SCOPE_VERBS.map((verb): Scope => `${area}:${verb}`),
)

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text)
}

/** Whether scopes let somebody read or write in an area. Who writes need not be able to read. */
export function hasScope(scopes: readonly Scope[], area: ScopeArea, verb: 'read' | 'write'): boolean {
  return scopes.includes(`${area}:${verb}`) || scopes.includes(`${area}:*`)
}
