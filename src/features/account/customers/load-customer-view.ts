import type { PayloadRequest } from 'payload'

import type { CustomerFigures } from '@/domain/account/customer-figures'
import { MOST_COUNTED_ORDERS } from '@/domain/account/customer-figures'
import type { AddressField } from '@/domain/address/address'
import { ADDRESS_FIELDS } from '@/domain/address/address'
import type { CommentFacts } from '@/domain/order/comments'
import type { ReturnStatus } from '@/domain/order/returns/return-states'
import { statusesWith } from '@/domain/order/status-facts'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { actorOfUser } from '@/platform/context'
import { jsonList } from '@/platform/database/stored-fields'
import { textList } from '@/platform/database/text-list'
import { sqlOf } from '@/platform/database/transaction'

import { loadCustomerFigures } from './customer-figures'

/** So many of each are on the page; the rest is behind a link. */
const SHOWN_ORDERS = 8
const SHOWN_RETURNS = 5
const SHOWN_NOTES = 50

/** What the page of a customer shows. Amounts are minor units; times are ISO 8601. */
export interface CustomerView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly language: string | null
  readonly vatNumber: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly isVerified: boolean
  readonly isActive: boolean
  /** Whether the customer works for the shop as well: then their account is not changed here. */
  readonly isStaff: boolean
  readonly hasPassword: boolean
  readonly isTrashed: boolean
  readonly isErased: boolean
  readonly lastSignInAt: string | null
  readonly mergedInto: { readonly id: string; readonly name: string } | null
  readonly tags: readonly string[]
  readonly addresses: readonly CustomerAddress[]
  readonly orders: readonly CustomerOrder[]
  readonly returns: readonly CustomerReturn[]
  /** The newest first, at most 50. */
  readonly notes: readonly CustomerNote[]
  /** Null for those who see no revenue. */
  readonly figures: CustomerFigures | null
  /** Units of orders that were not cancelled, and those of them that came back. */
  readonly units: number
  readonly returnedUnits: number
}

type CustomerAddress = { readonly id: string } & { readonly [Field in AddressField]: string | null }

interface CustomerOrder {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly totalMinor: number
  readonly currency: string
  readonly placedAt: string | null
  readonly createdAt: string
}

interface CustomerReturn {
  readonly id: string
  readonly number: string
  readonly status: ReturnStatus
  readonly orderId: string
  readonly orderNumber: string
  readonly createdAt: string
}

/** A note of staff. Its text is null when it was removed, or erased with the data of the customer. */
export interface CustomerNote extends CommentFacts {
  readonly id: string
  readonly text: string | null
  readonly actorName: string
}

const ADDRESSES = jsonList(
  `json_build_object('id', a.id, ${ADDRESS_FIELDS.map((field) => `'${field}', a.${field}`).join(', ')}) order by a._order`,
  'users_addresses a where a._parent_id = u.id',
)

const NEWEST = (limit: number, condition = 'true') =>
  `(select * from orders h where h.customer_id = u.id and ${condition}
    order by h.created_at desc, h.id desc limit ${String(limit)})`

const ORDERS = jsonList(
  `json_build_object('id', o.id, 'number', o.number, 'status', o.status, 'totalMinor', o.total_minor,
    'currency', o.currency, 'placedAt', o.placed_at, 'createdAt', o.created_at) order by o.created_at desc, o.id desc`,
  `${NEWEST(SHOWN_ORDERS)} o`,
)

const RETURNS = jsonList(
  `json_build_object('id', r.id, 'number', r.number, 'status', r.status, 'orderId', r.order_id,
    'orderNumber', r.order_number, 'createdAt', r.created_at) order by r.created_at desc, r.id desc`,
  `(select t.* from ${NEWEST(MOST_COUNTED_ORDERS)} o join returns t on t.order_id = o.id
    order by t.created_at desc, t.id desc limit ${String(SHOWN_RETURNS)}) r`,
)

const NOTES = jsonList(
  `json_build_object('id', n.id, 'text', n.text, 'actorType', n.actor_type, 'actorId', n.actor_id,
    'actorName', n.actor_name, 'createdAt', n.created_at, 'removedAt', n.removed_at)
    order by n.created_at desc, n.id desc`,
  `(select * from customer_notes where customer_id = u.id order by created_at desc, id desc
    limit ${String(SHOWN_NOTES)}) n`,
)

/** Orders that came to nothing sold no units. */
const SOLD = `h.status in ${textList(statusesWith(({ sale }) => sale !== 'no'))}`

const UNITS = `
  select coalesce(sum(l.quantity), 0)::int as units, coalesce(sum(l.returned_quantity), 0)::int as "returnedUnits"
  from ${NEWEST(MOST_COUNTED_ORDERS, SOLD)} o
  join orders_lines l on l._parent_id = o.id`

const VIEW = `
  select u.id, u.name, u.email, u.phone, u.language, u.vat_number as "vatNumber", to_json(u.created_at) as "createdAt",
    to_json(u.updated_at) as "updatedAt", u.is_verified is true as "isVerified", u.is_active is not false as "isActive",
    exists (select from users_roles r where r.parent_id = u.id and r.value <> 'customer') as "isStaff",
    u.hash is not null as "hasPassword", u.deleted_at is not null as "isTrashed", u.erased_at is not null as "isErased",
    (select to_json(max(s.created_at)) from sessions s where s.user_id = u.id) as "lastSignInAt",
    (select json_build_object('id', m.id, 'name', m.name) from users m where m.id = u.merged_into_id) as "mergedInto",
    array(select t.text from users_texts t where t.parent_id = u.id and t.path = 'tags' order by t."order") as tags,
    ${ADDRESSES} as addresses, ${ORDERS} as orders, ${RETURNS} as returns, ${NOTES} as notes, sold.*
  from users u cross join lateral (${UNITS}) sold
  where u.id = $1 and not u.is_service and exists (
    select from users_roles r where r.parent_id = u.id and r.value = 'customer')`

type Row = Omit<CustomerView, 'figures'> & Record<string, unknown>

/**
 * A customer with everything that the shop has had to do with them, for staff who work with customers; null for other callers,
 * for accounts that are no customer's, and when it does not exist.
 */
export async function loadCustomerView(
  req: PayloadRequest,
  customerId: string,
): Promise<CustomerView | null> {
  const actor = actorOfUser(req.user)
  if (!UUID.test(customerId) || !mayAll(actor, 'customer-notes', 'read')) return null
  const [row] = await sqlOf(req.payload).query<Row>(VIEW, [customerId])
  if (!row) return null
  const seesRevenue = mayAll(actor, 'reports', 'read')
  const [figures = null] = seesRevenue ? await loadCustomerFigures(req.payload, [customerId]) : []
  return { ...row, figures }
}
