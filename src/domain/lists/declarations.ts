import type { Role } from '../account/roles'
import { STAFF_ROLES } from '../account/roles'
import { msg } from '../languages/words'
import type { ReturnStatus } from '../order/returns/return-states'
import { statusesWith } from '../order/status-facts'
import type { WorkQueue } from '../order/status-facts'
import { MANAGERS } from '../policy'

/** One comparison of a list's filter: a field, an operator and its value, as Payload's `where` has it. */
export type ListCondition = Readonly<
  Record<string, Readonly<Record<string, string | number | boolean | readonly string[]>>>
>

/** What a list shows: all of its conditions hold. */
export interface ListQuery {
  readonly conditions: readonly ListCondition[]
  readonly sort?: string
}

/** A view that comes with the shop. */
export interface DeliveredView extends ListQuery {
  readonly id: string
  /** In English, for `t`. */
  readonly label: string
  /** Columns from left to right; without them, the list's own. */
  readonly columns?: readonly string[]
  /** Whose list has the tab; without it, everybody's. It tidies, and guards nothing. */
  readonly isFor?: readonly Role[]
}

/** A field that the list is often filtered by; its type decides how it is asked for. */
export interface ListFilter {
  readonly path: string
  /** In English, for `t`. */
  readonly label: string
}

/** What stands above a list of the panel. */
export interface ListDeclaration {
  readonly filters: readonly ListFilter[]
  /** The first one shows all. Conditions are on columns with an index. */
  readonly views: () => readonly DeliveredView[]
}

/** Whether the list of a person with these roles has the view. */
export function hasView(roles: readonly Role[], { isFor }: DeliveredView): boolean {
  return isFor === undefined || roles.some((role) => isFor.includes(role))
}

const ALL: DeliveredView = { id: 'all', label: msg('All'), conditions: [] }

const queued = (queue: WorkQueue): ListCondition => ({
  status: { in: statusesWith((facts) => facts.queue === queue) },
})

const inReturnState = (status: ReturnStatus): ListCondition => ({ status: { equals: status } })

/** By collection. A list that is not named has no views and no chips. */
export const LISTS = {
  orders: {
    filters: [
      { path: 'status', label: msg('Status') },
      { path: 'placedAt', label: msg('Placed') },
      { path: 'paymentStatus', label: msg('Payment') },
      { path: 'fulfilmentStatus', label: msg('Fulfilment|state') },
      { path: 'totalMinor', label: msg('Total') },
      { path: 'source', label: msg('Channel') },
      { path: 'salesChannel', label: msg('Sales channel') },
      { path: 'tags', label: msg('Tag|noun') },
    ],
    views: () => [
      ALL,
      { id: 'to-ship', label: msg('To ship'), conditions: [queued('toShip')] },
      { id: 'to-be-paid', label: msg('To be paid|orders'), conditions: [{ balance: { equals: 'owed' } }] },
      { id: 'refund-due', label: msg('Refund due'), conditions: [{ balance: { equals: 'refund_due' } }] },
      {
        id: 'late',
        label: msg('Late'),
        conditions: [queued('toShip'), { placedAt: { less_than: 'last_3_days' } }],
        sort: 'placedAt',
      },
      { id: 'on-hold', label: msg('On hold'), conditions: [queued('onHold')] },
      { id: 'returns', label: msg('Returns'), conditions: [{ fulfilmentStatus: { equals: 'returned' } }] },
    ],
  },
  returns: {
    filters: [
      { path: 'status', label: msg('Status') },
      { path: 'createdAt', label: msg('Begun') },
    ],
    views: () => [
      ALL,
      {
        id: 'to-approve',
        label: msg('To approve'),
        conditions: [inReturnState('requested')],
        sort: 'createdAt',
      },
      { id: 'on-the-way', label: msg('On the way'), conditions: [inReturnState('approved')] },
      {
        id: 'to-refund',
        label: msg('To refund'),
        conditions: [inReturnState('received')],
        sort: 'createdAt',
      },
    ],
  },
  products: {
    filters: [
      { path: '_status', label: msg('Status') },
      { path: 'category', label: msg('Category') },
      { path: 'createdAt', label: msg('Created') },
      { path: 'updatedAt', label: msg('Updated') },
    ],
    views: () => [
      ALL,
      { id: 'published', label: msg('Published'), conditions: [{ _status: { equals: 'published' } }] },
      { id: 'drafts', label: msg('Drafts'), conditions: [{ _status: { equals: 'draft' } }] },
      { id: 'no-category', label: msg('Without category'), conditions: [{ category: { exists: false } }] },
    ],
  },
  variants: {
    filters: [
      { path: 'isLow', label: msg('Low stock') },
      { path: 'onHand', label: msg('On hand') },
      { path: 'priceMinor', label: msg('Price') },
      { path: 'taxClass', label: msg('Tax class') },
      { path: 'updatedAt', label: msg('Updated') },
    ],
    views: () => [
      ALL,
      // What is available, against the variant's own level, else the store's: the database keeps it true.
      { id: 'low-stock', label: msg('Low stock'), conditions: [{ isLow: { equals: true } }], sort: 'onHand' },
      { id: 'none-on-hand', label: msg('None on hand'), conditions: [{ onHand: { less_than_equal: 0 } }] },
    ],
  },
  users: {
    filters: [
      { path: 'roles', label: msg('Role') },
      { path: 'isActive', label: msg('Active') },
      { path: 'tags', label: msg('Tag|noun') },
      { path: 'createdAt', label: msg('Created') },
    ],
    views: () => [
      ALL,
      {
        id: 'customers',
        label: msg('Customers'),
        conditions: [{ roles: { in: ['customer'] } }],
        columns: ['name', 'email', 'phone', 'tags', 'ordersPlaced', 'spentMinor', 'lastOrderColumn'],
      },
      {
        id: 'staff',
        label: msg('Staff'),
        conditions: [{ roles: { in: STAFF_ROLES } }],
        columns: ['name', 'email', 'roles', 'isActive', 'createdAt'],
        isFor: MANAGERS,
      },
      { id: 'inactive', label: msg('Inactive|people'), conditions: [{ isActive: { equals: false } }] },
      {
        ...{ id: 'service', label: msg('Service accounts'), conditions: [{ isService: { equals: true } }] },
        isFor: MANAGERS,
      },
    ],
  },
} as const satisfies Readonly<Record<string, ListDeclaration>>

/** A list that has views. */
export type ViewedList = keyof typeof LISTS

/** The lists that have views. */
export const VIEWED_LISTS = Object.keys(LISTS) as ViewedList[]

/** What stands above a collection's list; null where nothing does. */
export function listDeclarationOf(collection: string): ListDeclaration | null {
  const lists: Readonly<Record<string, ListDeclaration>> = LISTS
  return Object.hasOwn(LISTS, collection) ? (lists[collection] ?? null) : null
}

/** Characters of a saved view's name. */
export const MAX_VIEW_NAME = 60
/** Saved views of one person. */
export const MAX_OWN_VIEWS = 100
