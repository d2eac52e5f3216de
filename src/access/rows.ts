import type { Where } from 'payload'

import type { Resource, Rows } from '@/domain/permissions'
import { STAFF_ROLES } from '@/domain/account/roles'

/** The field that names whose a row is; `id` where the row is the account itself. */
const OWNER: Partial<Record<Resource, string>> = {
  orders: 'customer',
  'order-events': 'order.customer',
  payments: 'order.customer',
  shipments: 'order.customer',
  refunds: 'order.customer',
  users: 'id',
  sessions: 'user',
  'api-keys': 'owner',
  'payload-preferences': 'user.value',
}

/** Payload leaves out the trash unless it is asked for it: that is a wish of the caller, and no rule. */
const KEPT: Where = { deletedAt: { exists: false } }

const PUBLISHED: Partial<Record<Resource, Where>> = {
  products: { and: [{ _status: { equals: 'published' } }, KEPT] },
  variants: { and: [{ isOffered: { equals: true } }, KEPT] },
}

/**
 * The rows that a grant reaches, as a condition; true for all, and false for nobody's own.
 * @throws Error for a grant that a resource has no condition for: a rule that is not understood lets nobody through.
 */
export function conditionFor(resource: Resource, rows: Rows, callerId: string | null): Where | boolean {
  if (rows === 'all') return true
  if (rows === 'customers') return { roles: { not_in: [...STAFF_ROLES] } }
  if (rows === 'below admin') return { roles: { not_in: ['admin'] } }
  if (rows === 'kept') return KEPT
  if (rows === 'published') return PUBLISHED[resource] ?? unknown(resource, rows)
  const path = OWNER[resource] ?? unknown(resource, rows)
  return callerId === null ? false : { [path]: { equals: callerId } }
}

function unknown(resource: Resource, rows: Rows): never {
  throw new Error(`nothing says which rows of ${resource} are "${rows}"`)
}
