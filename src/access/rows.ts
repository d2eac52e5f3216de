import type { Where } from 'payload'

import { STAFF_EVENT_TYPES } from '@/domain/order/files/staff-events'
import type { Resource } from '@/domain/permissions'
import type { Principal, Rows } from '@/domain/policy'
import { STAFF_ROLES } from '@/domain/account/roles'

/** The field that names whose a row is; `id` where the row is the account itself. */
const OWNER: Readonly<Partial<Record<string, string>>> = {
  orders: 'customer',
  'order-events': 'order.customer',
  'order-files': 'actorId',
  payments: 'order.customer',
  shipments: 'order.customer',
  refunds: 'order.customer',
  invoices: 'order.customer',
  returns: 'order.customer',
  users: 'id',
  sessions: 'user',
  'api-keys': 'owner',
  'list-views': 'owner',
  'payload-preferences': 'user.value',
} satisfies Partial<Record<Resource, string>>

/** Payload leaves out the trash unless it is asked for it: that is a wish of the caller, and no rule. */
const KEPT: Where = { deletedAt: { exists: false } }

/** A customer's timeline is without what staff do among themselves. */
const FOR_CUSTOMERS: Where = { type: { not_in: [...STAFF_EVENT_TYPES] } }

const PUBLISHED: Readonly<Partial<Record<string, Where>>> = {
  products: { and: [{ _status: { equals: 'published' } }, KEPT] },
  variants: { and: [{ isOffered: { equals: true } }, KEPT] },
} satisfies Partial<Record<Resource, Where>>

/** The field that names the roles a row is shared with. */
const SHARED_WITH: Readonly<Partial<Record<string, string>>> = {
  'list-views': 'sharedWith',
} satisfies Partial<Record<Resource, string>>

/** A caller, as far as their rows are concerned; without an id there is none to own any. */
export interface RowsOf extends Pick<Principal, 'roles'> {
  readonly id: string | null
}

/**
 * The rows that a grant reaches, as a condition; true for all, and false where there is no caller to own any.
 * @throws Error for a grant that a resource has no condition for: a rule that is not understood grants nothing.
 */
export function conditionFor(resource: string, rows: Rows, caller: RowsOf): Where | boolean {
  if (rows === 'all') return true
  if (rows === 'customers') {
    return { and: [{ roles: { not_in: [...STAFF_ROLES] } }, { isService: { not_equals: true } }] }
  }
  if (rows === 'below admin') {
    return { and: [{ roles: { not_in: ['admin'] } }, { isService: { not_equals: true } }] }
  }
  if (rows === 'kept') return KEPT
  if (rows === 'published') return PUBLISHED[resource] ?? unknown(resource, rows)
  if (caller.id === null) return false
  if (rows === 'shared') {
    return { [SHARED_WITH[resource] ?? unknown(resource, rows)]: { in: [...caller.roles] } }
  }
  const own: Where = { [OWNER[resource] ?? unknown(resource, rows)]: { equals: caller.id } }
  return resource === 'order-events' ? { and: [own, FOR_CUSTOMERS] } : own
}

function unknown(resource: string, rows: Rows): never {
  throw new Error(`nothing says which rows of ${resource} are "${rows}"`)
}
