import { msg } from '../languages/words'

/**
 * What a key may be allowed to do: `orders:read`, `products:write`, `users:*`. A scope narrows what the key's owner
 * may do, and never adds to it. Writing includes reading, because every interface answers a change with the changed
 * document.
 */

/** Areas of the shop that a key may access, with labels for people. */
export const SCOPE_AREAS = {
  orders: msg('Orders, their payments, shipments and refunds'),
  products: msg('Products, variants, categories and pictures'),
  stock: msg('Stock levels and movements'),
  users: msg('Customers; staff to read'),
  store: msg('The shop’s settings'),
  mails: msg('Mails that were sent'),
  reports: msg('Sums of what the shop sells'),
  imports: msg('Imports, and the orders, customers and products that they make'),
  audit: msg('The audit trail, to read'),
  webhooks: msg('Webhook endpoints, and the log of what was sent to them'),
  mcp: msg('Tools of agents, within what else the key may do'),
} as const
export type ScopeArea = keyof typeof SCOPE_AREAS

const VERBS = ['read', 'write', 'import', '*'] as const
type ScopeVerb = (typeof VERBS)[number]
/** What an action needs; `*` covers each of them. */
export type NeededVerb = Exclude<ScopeVerb, '*'>

export type Scope = `${ScopeArea}:${ScopeVerb}`

const AREAS = Object.keys(SCOPE_AREAS) as ScopeArea[]
/** What most areas have. */
const USUAL: readonly ScopeVerb[] = ['read', 'write', '*']
/**
 * Others: importing is taking over what is dealt with elsewhere, as it is, and writing is no part of it: there we decide, as on
 * prices. Some areas no interface writes to. Tools read within the other scopes, without one of their own.
 */
const VERBS_OF: Partial<Record<ScopeArea, readonly ScopeVerb[]>> = {
  orders: VERBS,
  mails: ['read'],
  reports: ['read'],
  audit: ['read'],
  mcp: ['write'],
}

/** The scopes of an area, from the narrowest. */
export function scopesOfArea(area: ScopeArea): Scope[] {
  return (VERBS_OF[area] ?? USUAL).map((verb): Scope => `${area}:${verb}`)
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
  const words = VERBS_OF[area]?.includes('read') === false ? verb : VERB_LABELS[verb]
  return `${scope} – ${words}: ${SCOPE_AREAS[area].toLowerCase()}`
}
