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
} as const
export type ScopeArea = keyof typeof SCOPE_AREAS

const VERBS = ['read', 'write', '*'] as const
type ScopeVerb = (typeof VERBS)[number]

export type Scope = `${ScopeArea}:${ScopeVerb}`

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]
/** Areas that no interface can write to. */
const READ_ONLY: readonly ScopeArea[] = ['mails', 'audit']

export const SCOPES: readonly Scope[] = AREAS.flatMap((area) =>
  VERBS.filter((verb) => verb === 'read' || !READ_ONLY.includes(area)).map(
    (verb): Scope => `${area}:${verb}`,
  ),
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
  return `${scope} – ${VERB_LABELS[verb]}: ${SCOPE_AREAS[area].toLowerCase()}`
}
