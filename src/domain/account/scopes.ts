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

const VERBS = ['read', 'write', 'import', '*'] as const
type ScopeVerb = (typeof VERBS)[number]
/** What an action needs; `*` covers each of them. */
export type NeededVerb = Exclude<ScopeVerb, '*'>

export type Scope = `${ScopeArea}:${ScopeVerb}`

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]
/** Areas that no interface can write to. */
const READ_ONLY: readonly ScopeArea[] = ['mails', 'audit']

/** Areas with what is dealt with elsewhere and taken as it is. Writing is no part of it: there we decide, as on prices. */
const IMPORTED: readonly ScopeArea[] = ['orders']

function isScope(area: ScopeArea, verb: ScopeVerb): boolean {
  if (verb === 'read') return true
  return verb === 'import' ? IMPORTED.includes(area) : !READ_ONLY.includes(area)
}

/** The scopes of an area, from the narrowest. */
export function scopesOfArea(area: ScopeArea): Scope[] {
  return VERBS.filter((verb) => isScope(area, verb)).map((verb): Scope => `${area}:${verb}`)
}

export const SCOPES: readonly Scope[] = AREAS.flatMap(scopesOfArea)

/** The verbs that cover another one. */
const COVERED_BY: Readonly<Record<NeededVerb, readonly ScopeVerb[]>> = {
  read: VERBS,
  write: ['write', '*'],
  import: ['import', '*'],
}

/** Whether the scopes allow something in an area. */
export function hasScope(scopes: readonly Scope[], area: ScopeArea, verb: NeededVerb): boolean {
  return COVERED_BY[verb].some((enough) => scopes.includes(`${area}:${enough}`))
}

const VERB_LABELS = {
  read: 'read',
  write: 'read and write',
  import: 'read, and import from other channels',
  '*': 'everything',
} as const satisfies Record<ScopeVerb, string>

/** As people read it. */
export function scopeLabel(scope: Scope): string {
  const [area, verb] = scope.split(':') as [ScopeArea, ScopeVerb]
  return `${scope} – ${VERB_LABELS[verb]}: ${SCOPE_AREAS[area].toLowerCase()}`
}
