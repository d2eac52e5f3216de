/**
 * What a key may be allowed to do: `orders:read`, `products:write`, `users:*`. A scope narrows what the key's owner
 * may do, and never adds to it. Writing includes reading, because every interface answers a change with the changed
 * document.
 */

/** Areas of the shop that a key may access, with labels for people. */
export const SCOPE_AREAS = {
  orders: 'Orders, their payments, shipments and refunds',
  products: 'Products, variants, categories and pictures',
  stock: 'Stock levels and movements',
  users: 'Customers; staff to read',
  store: 'The shop’s settings',
  mails: 'Mails that were sent',
  imports: 'Imports, and the orders, customers and products that they make',
  audit: 'The audit trail, to read',
  webhooks: 'Webhook endpoints, and the log of what was sent to them',
  mcp: 'Tools of agents, within what else the key may do',
} as const
export type ScopeArea = keyof typeof SCOPE_AREAS

const VERBS = ['read', 'write', '*'] as const
type ScopeVerb = (typeof VERBS)[number]

export type Scope = `${ScopeArea}:${ScopeVerb}`

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]
/** Of areas that no interface writes to, and of tools, which read within the other scopes without one of their own. */
const SOME_VERBS: Partial<Record<ScopeArea, readonly ScopeVerb[]>> = {
  mails: ['read'],
  audit: ['read'],
  mcp: ['write'],
}

export const SCOPES: readonly Scope[] = AREAS.flatMap((area) =>
  (SOME_VERBS[area] ?? VERBS).map((verb): Scope => `${area}:${verb}`),
)

/** Whether the scopes allow reading or writing in an area. */
export function hasScope(scopes: readonly Scope[], area: ScopeArea, verb: 'read' | 'write'): boolean {
  const enough: readonly Scope[] = [`${area}:${verb}`, `${area}:write`, `${area}:*`]
  return scopes.some((scope) => enough.includes(scope))
}

const VERB_LABELS = { read: 'read', write: 'read and write', '*': 'everything' } as const satisfies Record<
  ScopeVerb,
  string
>

/** As people read it. */
export function scopeLabel(scope: Scope): string {
  const [area, verb] = scope.split(':') as [ScopeArea, ScopeVerb]
  const words = SOME_VERBS[area]?.includes('read') === false ? verb : VERB_LABELS[verb]
  return `${scope} – ${words}: ${SCOPE_AREAS[area].toLowerCase()}`
}
