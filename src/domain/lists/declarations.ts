import type { Role } from '../account/roles'
import { STAFF_ROLES } from '../account/roles'
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
  readonly label: string
  /** Columns from left to right; without them, the list's own. */
  readonly columns?: readonly string[]
  /** Whose list has the tab; without it, everybody's. It tidies, and guards nothing. */
  readonly isFor?: readonly Role[]
}

/** A field that the list is often filtered by; its type decides how it is asked for. */
export interface ListFilter {
  readonly path: string
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

const ALL: DeliveredView = { id: 'all', label: 'All', conditions: [] }

const queued = (queue: WorkQueue): ListCondition => ({
  status: { in: statusesWith((facts) => facts.queue === queue) },
})

const inReturnState = (status: ReturnStatus): ListCondition => ({ status: { equals: status } })

/** By collection. A list that is not named has no views and no chips. */
export const LISTS = {
  orders: {
    filters: [
      { path: 'status', label: 'Status' },
      { path: 'placedAt', label: 'Placed' },
      { path: 'paymentStatus', label: 'Payment' },
      { path: 'fulfilmentStatus', label: 'Fulfilment' },
      { path: 'totalMinor', label: 'Total' },
      { path: 'source', label: 'Channel' },
      { path: 'salesChannel', label: 'Sales channel' },
      { path: 'tags', label: 'Tag' },
    ],
    views: () => [
      ALL,
      { id: 'to-ship', label: 'To ship', conditions: [queued('toShip')] },
      { id: 'to-be-paid', label: 'To be paid', conditions: [{ balance: { equals: 'owed' } }] },
      { id: 'refund-due', label: 'Refund due', conditions: [{ balance: { equals: 'refund_due' } }] },
      {
        id: 'late',
        label: 'Late',
        conditions: [queued('toShip'), { placedAt: { less_than: 'last_3_days' } }],
        sort: 'placedAt',
      },
      { id: 'on-hold', label: 'On hold', conditions: [queued('onHold')] },
      { id: 'returns', label: 'Returns', conditions: [{ fulfilmentStatus: { equals: 'returned' } }] },
    ],
  },
  returns: {
    filters: [
      { path: 'status', label: 'Status' },
      { path: 'createdAt', label: 'Begun' },
    ],
    views: () => [
      ALL,
      { id: 'to-approve', label: 'To approve', conditions: [inReturnState('requested')], sort: 'createdAt' },
      { id: 'on-the-way', label: 'On the way', conditions: [inReturnState('approved')] },
      { id: 'to-refund', label: 'To refund', conditions: [inReturnState('received')], sort: 'createdAt' },
    ],
  },
  products: {
    filters: [
      { path: '_status', label: 'Status' },
      { path: 'category', label: 'Category' },
      { path: 'createdAt', label: 'Created' },
      { path: 'updatedAt', label: 'Updated' },
    ],
    views: () => [
      ALL,
      { id: 'published', label: 'Published', conditions: [{ _status: { equals: 'published' } }] },
      { id: 'drafts', label: 'Drafts', conditions: [{ _status: { equals: 'draft' } }] },
      { id: 'no-category', label: 'Without category', conditions: [{ category: { exists: false } }] },
    ],
  },
  variants: {
    filters: [
      { path: 'isLow', label: 'Low stock' },
      { path: 'onHand', label: 'On hand' },
      { path: 'priceMinor', label: 'Price' },
      { path: 'taxClass', label: 'Tax class' },
      { path: 'updatedAt', label: 'Updated' },
    ],
    views: () => [
      ALL,
      // What is available, against the variant's own level, else the store's: the database keeps it true.
      { id: 'low-stock', label: 'Low stock', conditions: [{ isLow: { equals: true } }], sort: 'onHand' },
      { id: 'none-on-hand', label: 'None on hand', conditions: [{ onHand: { less_than_equal: 0 } }] },
    ],
  },
  users: {
    filters: [
      { path: 'roles', label: 'Role' },
      { path: 'isActive', label: 'Active' },
      { path: 'tags', label: 'Tag' },
      { path: 'createdAt', label: 'Created' },
    ],
    views: () => [
      ALL,
      {
        id: 'customers',
        label: 'Customers',
        conditions: [{ roles: { in: ['customer'] } }],
        columns: ['name', 'email', 'phone', 'tags', 'ordersColumn', 'spentColumn', 'lastOrderColumn'],
      },
      {
        id: 'staff',
        label: 'Staff',
        conditions: [{ roles: { in: STAFF_ROLES } }],
        columns: ['name', 'email', 'roles', 'isActive', 'createdAt'],
        isFor: MANAGERS,
      },
      { id: 'inactive', label: 'Inactive', conditions: [{ isActive: { equals: false } }] },
      {
        ...{ id: 'service', label: 'Service accounts', conditions: [{ isService: { equals: true } }] },
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
