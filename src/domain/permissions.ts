import { WHO_MAY } from './order/lifecycle'
import type { OrderAction } from './order/lifecycle'
import type { Role } from './roles'
import { STAFF_ROLES as STAFF } from './roles'

/**
 * Who may do what: the one table. Access rules of collections and fields, the panel's navigation, the
 * page docs/permissions.md and the matrix of tests derive from it. What it does not name, nobody may.
 */

/** A role, or everybody whether signed in or not. */
export type Who = Role | 'anyone'

/** Which rows a grant reaches. `own` are those that are about the caller; `customers` and `below admin` are accounts. */
export type Rows = 'all' | 'own' | 'published' | 'customers' | 'below admin'

export interface Grant {
  readonly who: readonly Who[]
  readonly rows: Rows
}

const DESK = ['admin', 'manager', 'support'] as const
const MANAGERS = ['admin', 'manager'] as const
const EVERYBODY_SIGNED_IN = [...STAFF, 'customer'] as const

const all = (...who: readonly Who[]): Grant => ({ who, rows: 'all' })
const own = (...who: readonly Who[]): Grant => ({ who, rows: 'own' })
const some = (rows: Rows, ...who: readonly Who[]): Grant => ({ who, rows })

const NOBODY: readonly Grant[] = []

/** What only use cases write: no door creates, changes or deletes it directly, whoever asks. */
const RECORD = { create: NOBODY, update: NOBODY, delete: NOBODY } as const

/** What belongs to an order: staff see all of it, a customer that of the own orders. */
const OF_ORDERS = { ...RECORD, read: [all(...STAFF), own('customer')] } as const

const CATALOGUE = {
  create: [all(...MANAGERS)],
  update: [all(...MANAGERS)],
  delete: [all(...MANAGERS)],
  navigate: [all(...MANAGERS)],
} as const

/** An order's transitions, as the lifecycle has them: a customer acts on the own orders alone. */
function transitions(): Record<OrderAction, readonly Grant[]> {
  const grantOf = (who: readonly Role[]) => [
    all(...who.filter((role) => role !== 'customer')),
    ...(who.includes('customer') ? [own('customer')] : []),
  ]
  const entries = Object.entries(WHO_MAY).map(([action, who]) => [action, grantOf(who)])
  return Object.fromEntries(entries) as Record<OrderAction, readonly Grant[]>
}

/**
 * By resource: a collection's or global's slug, or a part of the app. `navigate` is who finds it in the panel's menu:
 * that tidies, and guards nothing.
 */
export const PERMISSIONS = {
  orders: {
    create: [all(...DESK), own('customer')],
    read: [all(...STAFF), own('customer')],
    update: [all(...DESK)],
    delete: NOBODY,
    navigate: [all(...STAFF)],
    ...transitions(),
  },
  'order-events': { ...OF_ORDERS, navigate: [all(...MANAGERS)] },
  payments: { ...OF_ORDERS, navigate: [all(...DESK)] },
  shipments: { ...OF_ORDERS, navigate: [all(...STAFF)] },
  refunds: { ...OF_ORDERS, navigate: [all(...DESK)] },
  products: {
    ...CATALOGUE,
    read: [all(...STAFF), some('published', 'anyone')],
    'read versions': [all(...STAFF)],
    navigate: [all(...STAFF)],
  },
  variants: {
    ...CATALOGUE,
    read: [all(...STAFF), some('published', 'anyone')],
    'adjust stock': [all('admin', 'manager', 'fulfilment')],
    navigate: [all(...STAFF)],
  },
  categories: { ...CATALOGUE, read: [all('anyone')] },
  media: { ...CATALOGUE, read: [all('anyone')] },
  'stock-movements': {
    ...RECORD,
    read: [all(...STAFF)],
    navigate: [all('admin', 'manager', 'fulfilment')],
  },
  users: {
    create: [all(...MANAGERS)],
    read: [all(...STAFF), own('customer')],
    update: [
      all('admin'),
      some('below admin', 'manager'),
      some('customers', 'support'),
      own(...EVERYBODY_SIGNED_IN),
    ],
    delete: [all('admin'), some('below admin', 'manager')],
    unlock: [all(...MANAGERS)],
    /** Inviting, activating, deactivating and confirming accounts. */
    manage: [all('admin'), some('below admin', 'manager')],
    erase: [all('admin')],
    navigate: [all(...DESK)],
  },
  sessions: {
    ...RECORD,
    read: [all('admin'), own(...EVERYBODY_SIGNED_IN)],
    end: [all('admin'), own(...EVERYBODY_SIGNED_IN)],
    navigate: [all('admin')],
  },
  mails: { ...RECORD, read: [all(...DESK)], navigate: [all(...DESK)] },
  imports: { ...RECORD, read: [all(...MANAGERS)], run: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  store: { read: [all('anyone')], update: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  'audit-entries': {
    ...RECORD,
    read: [all('admin')],
    /** The entries of a document that one may read, on its History tab. */
    'read history': [all(...STAFF)],
    navigate: [all('admin')],
  },
  jobs: { read: [all(...MANAGERS)], retry: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  panel: { open: [all(...STAFF)] },
  // Payload's own: who edits what at the moment, and how somebody likes the panel.
  'payload-locked-documents': {
    create: [all(...STAFF)],
    read: [all(...STAFF)],
    update: [all(...STAFF)],
    delete: [all(...STAFF)],
  },
  'payload-preferences': {
    create: [own(...STAFF)],
    read: [own(...STAFF)],
    update: [own(...STAFF)],
    delete: [own(...STAFF)],
  },
  'payload-kv': { ...RECORD, read: NOBODY },
  'payload-migrations': { ...RECORD, read: NOBODY },
} as const satisfies Record<string, Record<string, readonly Grant[]>>

export type Resource = keyof typeof PERMISSIONS
export type ActionOf<R extends Resource> = keyof (typeof PERMISSIONS)[R] & string

/** Fields that not everybody who reads or writes their document reads or writes. What is absent follows the document. */
export interface FieldGrant {
  readonly read?: readonly Who[]
  readonly write?: readonly Who[]
}

const STAFF_ONLY = { read: STAFF, write: STAFF } as const

export const FIELD_PERMISSIONS = {
  users: {
    isVerified: { write: [] },
    isActive: { write: MANAGERS },
    roles: { write: MANAGERS },
    internalNote: STAFF_ONLY,
    externalReference: STAFF_ONLY,
    erasedAt: { read: STAFF, write: [] },
    erasureReason: { read: STAFF, write: [] },
    erasedBy: { read: STAFF, write: [] },
  },
  orders: { internalNote: STAFF_ONLY, checkoutKey: { read: [], write: [] } },
  products: { externalReference: { read: STAFF } },
  variants: { onHand: { read: STAFF }, reserved: { read: STAFF }, lowStockLevel: { read: STAFF } },
} as const satisfies Partial<Record<Resource, Record<string, FieldGrant>>>

export type GuardedResource = keyof typeof FIELD_PERMISSIONS
export type GuardedField<R extends GuardedResource> = keyof (typeof FIELD_PERMISSIONS)[R] & string

/** The grants of an action; none for what the table does not name. */
export function grantsOf<R extends Resource>(resource: R, action: ActionOf<R>): readonly Grant[] {
  const actions: Readonly<Record<string, readonly Grant[]>> = PERMISSIONS[resource]
  return actions[action] ?? NOBODY
}

/** Who asks, as far as the table is concerned. */
export interface Holder {
  readonly roles: readonly Role[]
}

/** Whether somebody with these roles is meant; no roles are a visitor's. */
export function isMeant(who: readonly Who[], roles: readonly Role[]): boolean {
  return who.includes('anyone') || roles.some((role) => who.includes(role))
}

/** Which rows somebody reaches by an action. */
export function rowsFor<R extends Resource>({ roles }: Holder, resource: R, action: ActionOf<R>): Rows[] {
  return grantsOf(resource, action)
    .filter(({ who }) => isMeant(who, roles))
    .map(({ rows }) => rows)
}

/** Whether somebody may do this to every row, not just the own. */
export function mayAll<R extends Resource>(holder: Holder, resource: R, action: ActionOf<R>): boolean {
  return rowsFor(holder, resource, action).includes('all')
}

/** Whether the panel's menu shows a resource to somebody with these roles. */
export function isInMenu(roles: readonly Role[], resource: Resource): boolean {
  const actions: Readonly<Record<string, readonly Grant[]>> = PERMISSIONS[resource]
  return actions['navigate']?.some(({ who }) => isMeant(who, roles)) ?? false
}
