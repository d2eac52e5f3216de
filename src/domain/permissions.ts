import { DomainError } from './errors'
import type { StaffDetailName } from './order/details'
import { STAFF_GIVEN_DETAILS } from './order/details'
import { WHO_MAY } from './order/lifecycle'
import type { OrderAction } from './order/lifecycle'
import { RETURN_PERMISSIONS } from './order/returns/return-permissions'
import type { Role } from './account/roles'
import { ORDER_ROLES, STAFF_ROLES as STAFF } from './account/roles'
import type { ScopeArea } from './account/scopes'
import type { FieldGrant, Grant, Principal, Policy, Rows } from './policy'
import { SCOPE_AREAS } from './scope-areas'
import {
  all,
  EVERYBODY_SIGNED_IN,
  isInMenuUnder,
  isInScope,
  MANAGED,
  MANAGERS,
  NONE,
  own,
  RECORD,
  rolesUnder,
  rowsUnder,
  some,
} from './policy'

/**
 * Who may do what: the one table. Access rules of collections and fields, the panel's navigation, scopes of keys,
 * the page docs/permissions.md and the matrix of tests derive from it. What it does not name is refused.
 */

const STOCK_ROLES = ['admin', 'manager', 'fulfilment'] as const

/** What belongs to an order: staff see all of it, a customer that of the own orders. */
const OF_ORDERS = { ...RECORD, read: [all(...STAFF), own('customer')] } as const

/** What staff write down with an order for each other. */
const FOR_STAFF = { ...RECORD, read: [all(...STAFF)], navigate: NONE } as const

/** What a member of staff has for themselves. */
const OF_STAFF = [own(...STAFF)] as const

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
    create: [all(...ORDER_ROLES), own('customer')],
    read: [all(...STAFF), own('customer')],
    update: [all(...ORDER_ROLES)],
    delete: NONE,
    navigate: [all(...STAFF)],
    ...transitions(),
    /** Keeping money that is due for refund. */
    'waive refund': [all(...MANAGERS)],
    /** Taking over orders that were placed in another channel, at the prices of that. */
    import: [all(...MANAGERS)],
    /** Other tracking of a shipment, and taking one back that has not left: by those who ship. */
    'correct shipment': [all(...WHO_MAY.ship)],
    'cancel shipment': [all(...WHO_MAY.ship)],
    /** It makes money that was told of disappear: not by all who record payments. */
    'void payment': [all(...MANAGERS)],
    /** Packing slips and pick lists. */
    'print papers': [all(...STAFF)],
    /** Issuing its invoice, and mailing that again. */
    invoice: [all(...ORDER_ROLES)],
    /** Writing to the customer what is still to be paid. */
    remind: [all(...ORDER_ROLES)],
    /** Changing what was agreed with an order that was placed: lines, prices, addresses. */
    edit: [all(...ORDER_ROLES)],
    /** Putting tags on it and taking them off. */
    tag: [all(...ORDER_ROLES)],
    /** Writing a comment, which is for staff alone. Its author alone edits and removes it. */
    comment: [all(...STAFF)],
    /** Adding a file, such as a signed delivery note. Files are for staff alone. */
    'add file': [all(...STAFF)],
  },
  /** A file is removed by who added it, and by those who manage the shop. */
  'order-files': { ...FOR_STAFF, remove: [all(...MANAGERS), own(...STAFF)] },
  'order-comments': FOR_STAFF,
  'order-events': { ...OF_ORDERS, navigate: [all(...MANAGERS)] },
  payments: { ...OF_ORDERS, navigate: [all(...ORDER_ROLES)] },
  shipments: { ...OF_ORDERS, navigate: [all(...STAFF)] },
  refunds: { ...OF_ORDERS, navigate: [all(...ORDER_ROLES)] },
  /** Invoices and credit notes: never changed. An invoice is credited by taking back what remains of it. */
  invoices: { ...OF_ORDERS, credit: [all(...MANAGERS)], navigate: [all(...ORDER_ROLES)] },
  returns: RETURN_PERMISSIONS,
  products: {
    ...MANAGED,
    read: [all(...STAFF), some('published', 'anyone')],
    'read versions': [all(...STAFF)],
    navigate: [all(...STAFF)],
  },
  variants: {
    ...MANAGED,
    read: [all(...STAFF), some('published', 'anyone')],
    'adjust stock': [all(...STOCK_ROLES)],
    navigate: [all(...STAFF)],
  },
  categories: { ...MANAGED, read: [all(...STAFF), some('kept', 'anyone')] },
  media: { ...MANAGED, read: [all(...STAFF), some('kept', 'anyone')] },
  'stock-movements': { ...RECORD, read: [all(...STAFF)], navigate: [all(...STOCK_ROLES)] },
  /** Goods in and stock takes, booked by those who adjust stock. */
  'stock-counts': { ...RECORD, read: [all(...STAFF)], navigate: [all(...STOCK_ROLES)] },
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
    /** Making a customer together with the order that staff take for them: no invitation, no password. */
    'add with order': [all(...ORDER_ROLES)],
    /** The same without an order. */
    'add customer': [all(...ORDER_ROLES)],
    /** Inviting, activating, deactivating and confirming accounts. */
    manage: [all('admin'), some('below admin', 'manager')],
    erase: [all('admin')],
    /** Handing over all that is stored about a person, to staff who answer them, and to themselves. */
    'give out': [all(...MANAGERS), own(...EVERYBODY_SIGNED_IN)],
    /** Moving all that a duplicate has to another account, and ending the duplicate. */
    merge: [all(...MANAGERS)],
    /** Writing down about a customer what staff should know. Its author alone removes a note. */
    'note on customer': [all(...ORDER_ROLES)],
    /** Putting tags on many customers at once and taking them off. */
    'tag customers': [all(...ORDER_ROLES)],
    /** Creating and changing accounts of programs, and the keys of these accounts. */
    'manage service accounts': [all('admin')],
    /** For another account. Owners turn their own off with the password. */
    'reset second factor': [all('admin')],
    navigate: [all(...ORDER_ROLES)],
  },
  'customer-notes': { ...RECORD, read: [all(...ORDER_ROLES)], navigate: NONE },
  sessions: {
    ...RECORD,
    read: [all('admin'), own(...EVERYBODY_SIGNED_IN)],
    end: [all('admin'), own(...EVERYBODY_SIGNED_IN)],
    navigate: [all('admin')],
  },
  /** Keys for programs. Their secret is shown to the account that issues or rotates one, so that only owners do. */
  'api-keys': {
    ...RECORD,
    read: [all('admin'), own(...STAFF)],
    issue: [own(...STAFF)],
    rotate: [own(...STAFF)],
    revoke: [all('admin'), own(...STAFF)],
    navigate: [all(...STAFF)],
  },
  mails: { ...RECORD, read: [all(...ORDER_ROLES)], navigate: [all(...ORDER_ROLES)] },
  imports: { ...RECORD, read: [all(...MANAGERS)], run: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  /** What is done to many documents at once; each kind is for those who may do it to a single one. */
  'bulk-runs': { ...RECORD, read: [all(...STAFF)], navigate: [all(...STAFF)] },
  /** Files of the shop's bank: for those who record payments, which booking a line is. */
  'bank-statements': {
    ...RECORD,
    read: [all(...ORDER_ROLES)],
    upload: [all(...ORDER_ROLES)],
    navigate: [all(...ORDER_ROLES)],
  },
  store: { read: [all('anyone')], update: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  'audit-entries': {
    ...RECORD,
    read: [all('admin')],
    /** The entries of a document that one may read, on its History tab. */
    'read history': [all(...STAFF)],
    navigate: [all('admin')],
  },
  'webhook-endpoints': {
    ...RECORD,
    read: [all('admin')],
    /** Creating, changing, pausing and deleting them, and new secrets. */
    'set up': [all('admin')],
    /** Test events. */
    test: [all('admin')],
    navigate: [all('admin')],
  },
  'webhook-deliveries': {
    ...RECORD,
    read: [all('admin')],
    replay: [all('admin')],
    navigate: [all('admin')],
  },
  /** Filters of the panel's lists that people keep. They are found above the lists, not in the menu. */
  'list-views': {
    create: [own(...STAFF)],
    read: [own(...STAFF), some('shared', ...STAFF)],
    update: [own(...STAFF), some('shared', 'admin')],
    delete: [own(...STAFF), some('shared', 'admin')],
  },
  jobs: { read: [all(...MANAGERS)], retry: [all(...MANAGERS)], navigate: [all(...MANAGERS)] },
  panel: { open: [all(...STAFF)] },
  /** What one is told of by the panel, and what one wants to be told of. */
  notifications: { read: [own(...STAFF)], choose: [own(...STAFF)] },
  /** What the shop sells: its sums on the start page, in reports and their files. Those who pack see no revenue. */
  reports: { read: [all(...ORDER_ROLES)], navigate: [all(...ORDER_ROLES)] },
  /** Bringing the demo data back. */
  sandbox: { reset: [all(...MANAGERS)] },
  // Payload's own: a user's settings of the panel.
  'payload-preferences': { create: OF_STAFF, read: OF_STAFF, update: OF_STAFF, delete: OF_STAFF },
  'payload-kv': { ...RECORD, read: NONE },
  'payload-migrations': { ...RECORD, read: NONE },
} as const satisfies Record<string, Record<string, readonly Grant[]>>

export type Resource = keyof typeof PERMISSIONS
export type ActionOf<R extends Resource> = keyof (typeof PERMISSIONS)[R] & string

const STAFF_ONLY = { read: STAFF, write: STAFF } as const

/** What staff alone say about an order. */
const STAFF_DETAILS = Object.fromEntries(
  STAFF_GIVEN_DETAILS.map(({ name }) => [name, { write: STAFF }]),
) as Readonly<Record<StaffDetailName, { readonly write: typeof STAFF }>>

/** Fields that not every reader or writer of their document reads or writes. */
export const FIELD_PERMISSIONS = {
  users: {
    isVerified: { write: [] },
    isActive: { write: MANAGERS },
    roles: { write: MANAGERS },
    internalNote: STAFF_ONLY,
    tags: STAFF_ONLY,
    externalReference: STAFF_ONLY,
    isService: { read: STAFF, write: [] },
    erasedAt: { read: STAFF, write: [] },
    erasureReason: { read: STAFF, write: [] },
    erasedBy: { read: STAFF, write: [] },
    mergedInto: { read: STAFF, write: [] },
    mergedAt: { read: STAFF, write: [] },
    ...{ ordersPlaced: { read: ORDER_ROLES, write: [] }, spentMinor: { read: ORDER_ROLES, write: [] } },
  },
  orders: {
    internalNote: STAFF_ONLY,
    tags: STAFF_ONLY,
    ...STAFF_DETAILS,
    checkoutKey: { read: [], write: [] },
  },
  // A customer reads what happened and when; why, and who of the staff, is for the shop.
  'order-events': { reason: { read: STAFF }, actorId: { read: STAFF }, actorName: { read: STAFF } },
  payments: { voidReason: { read: STAFF }, voidedBy: { read: STAFF } },
  shipments: { cancelReason: { read: STAFF }, cancelledBy: { read: STAFF } },
  products: { externalReference: { read: STAFF } },
  categories: { externalReference: { read: STAFF } },
  'api-keys': { hash: { read: [], write: [] } },
  'list-views': { owner: { write: [] }, sharedWith: { write: ['admin'] } },
  store: { papers: { read: STAFF }, secondFactorRoles: { read: STAFF, write: ['admin'] } },
  variants: {
    onHand: { read: STAFF },
    reserved: { read: STAFF },
    lowStockLevel: { read: STAFF },
    isLow: { read: STAFF, write: [] },
    place: { read: STAFF },
    externalReference: { read: STAFF },
    isOffered: { read: [], write: [] },
  },
} as const satisfies Partial<Record<Resource, Record<string, FieldGrant>>>

export type GuardedResource = keyof typeof FIELD_PERMISSIONS
export type GuardedField<R extends GuardedResource> = keyof (typeof FIELD_PERMISSIONS)[R] & string

/** The grants of an action; none for what the table does not name. */
export function grantsOf<R extends Resource>(resource: R, action: ActionOf<R>): readonly Grant[] {
  const actions: Readonly<Record<string, readonly Grant[]>> = PERMISSIONS[resource]
  return actions[action] ?? NONE
}

const AREA_OF: Partial<Record<Resource, ScopeArea>> = SCOPE_AREAS

const POLICIES = new Map<Resource, Policy>(
  (Object.keys(PERMISSIONS) as Resource[]).map((resource) => [
    resource,
    { resource, grants: PERMISSIONS[resource], scope: AREA_OF[resource] ?? null },
  ]),
)

/** The table's row of a resource, with its scope. */
export function policyOf(resource: Resource): Policy {
  return POLICIES.get(resource) ?? { resource, grants: {}, scope: null }
}

/** The roles that count for an action: a key outside its scopes is a visitor. */
export function rolesFor<R extends Resource>(
  principal: Principal,
  resource: R,
  action: ActionOf<R>,
): readonly Role[] {
  return rolesUnder(policyOf(resource), principal, action)
}

/** @throws DomainError `FORBIDDEN` for a key whose scopes do not cover the action; its roles are for others to check. */
export function assertScope<R extends Resource>(
  principal: Principal,
  resource: R,
  action: ActionOf<R>,
): void {
  if (isInScope(principal, policyOf(resource), action)) return
  throw new DomainError('FORBIDDEN', `The scopes of this key do not cover this: ${action} in ${resource}.`)
}

/** Which rows a caller reaches by an action. */
export function rowsFor<R extends Resource>(principal: Principal, resource: R, action: ActionOf<R>): Rows[] {
  return rowsUnder(policyOf(resource), principal, action)
}

/** Whether a caller may do this to every row, not only to their own. */
export function mayAll<R extends Resource>(principal: Principal, resource: R, action: ActionOf<R>): boolean {
  return rowsFor(principal, resource, action).includes('all')
}

/** Whether the panel's menu shows a resource to a caller with these roles. */
export function isInMenu(roles: readonly Role[], resource: Resource): boolean {
  return isInMenuUnder(policyOf(resource), roles)
}
