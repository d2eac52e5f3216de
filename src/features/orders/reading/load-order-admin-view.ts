import type { PayloadRequest } from 'payload'

import { ORDER_FIELDS, STAFF_ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { mayAll } from '@/domain/permissions'
import { namesOf } from '@/domain/record'
import { actorOfUser } from '@/platform/context'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import { sqlOf } from '@/platform/database/transaction'

import { TAGS } from '../tagging/tag-orders'
import type { OrderAdminView } from './order-admin-view'
import { MAX_COMMENTS, MAX_COUNTED, MAX_EVENTS } from './order-admin-view'
import { PAYMENTS, REFUNDS, RETURNS, SHIPMENTS } from './order-json'

/** The first picture of the article's product, at its smallest. */
const PICTURE = `(
  select coalesce(m.sizes_thumbnail_filename, m.filename) from variants v
  join products_rels r on r.parent_id = v.product_id and r.path = 'gallery'
  join media m on m.id = r.media_id and m.deleted_at is null
  where v.id = l.variant_id order by r."order" limit 1)`

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, namesOf(ORDER_LINE_FIELDS), 'l')}, 'picture', ${PICTURE})
     order by l._order`,
  'orders_lines l where l._parent_id = o.id',
)

/** Drafts are no orders yet. So many are counted, by the index of the customer, or of a guest's address. */
const CUSTOMER_ORDERS = `(
  select json_build_object('count', count(*), 'keptMinor',
    coalesce(sum(c.paid_total_minor - c.refunded_total_minor) filter (where c.currency = o.currency), 0))
  from (
    (select h.paid_total_minor, h.refunded_total_minor, h.currency from orders h
      where h.customer_id = o.customer_id and h.placed_at is not null limit ${String(MAX_COUNTED)})
    union all
    (select h.paid_total_minor, h.refunded_total_minor, h.currency from orders h
      where o.customer_id is null and h.customer_id is null and h.customer_email = o.customer_email
        and h.placed_at is not null limit ${String(MAX_COUNTED)})
  ) c)`

const EVENTS = jsonList(
  `json_build_object('id', e.id, 'type', e.type, 'from', e."from", 'to', e."to",
    'reason', e.reason, 'actorName', e.actor_name, 'actorType', e.actor_type, 'channel', e.channel,
    'createdAt', e.created_at, 'amountMinor', e.data->'amountMinor', 'changes', e.data->'changes',
    'otherOrderId', e.data->'otherOrderId', 'otherOrderNumber', e.data->'otherOrderNumber',
    'fileName', (select f.name from order_files f where f.id = (e.data->>'fileId')::uuid)) order by e.created_at desc, e.id desc`,
  `(select * from order_events where order_id = o.id order by created_at desc, id desc limit ${String(MAX_EVENTS)}) e`,
)

const COMMENTS = jsonList(
  `json_build_object('id', c.id, 'text', c.text, 'actorType', c.actor_type, 'actorId', c.actor_id,
    'actorName', c.actor_name, 'channel', c.channel, 'createdAt', c.created_at, 'editedAt', c.edited_at,
    'removedAt', c.removed_at) order by c.created_at desc, c.id desc`,
  `(select * from order_comments where order_id = o.id order by created_at desc, id desc limit ${String(MAX_COMMENTS)}) c`,
)

const FILES = jsonList(
  `json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'sizeBytes', f.size_bytes::float8, 'actorType', f.actor_type,
    'actorId', f.actor_id, 'actorName', f.actor_name, 'createdAt', f.created_at) order by f.created_at desc, f.id desc`,
  'order_files f where f.order_id = o.id and f.removed_at is null and f.name is not null',
)

const chargesOf = (kind: 'shipping' | 'discount') =>
  `(select coalesce(sum(c.amount_minor), 0)::float8 from orders_charges c where c._parent_id = o.id and c.kind = '${kind}')`

/** One round trip for the whole page: each part is found by its order's index. */
const ADMIN_VIEW = `
  select ${selectFields(ORDER_FIELDS, STAFF_ORDER_FIELDS, 'o')},
    ${LINES} as lines, ${PAYMENTS.staff} as payments, ${SHIPMENTS.staff} as shipments, ${REFUNDS.staff} as refunds,
    ${RETURNS.staff} as returns, (select s.returns_instructions from store s limit 1) as "returnInstructions",
    ${EVENTS} as events, ${COMMENTS} as comments, ${FILES} as files, ${TAGS} as tags,
    case when coalesce(o.customer_id::text, o.customer_email) is not null then ${CUSTOMER_ORDERS} end as "customerOrders",
    ${chargesOf('shipping')} as "shippingPriceMinor", ${chargesOf('discount')} as "orderDiscountMinor"
  from orders o where o.id = $1`

/** An order with everything around it, for staff; null for other callers, and when it does not exist. */
export async function loadOrderAdminView(
  req: PayloadRequest,
  orderId: string,
): Promise<OrderAdminView | null> {
  if (!mayAll(actorOfUser(req.user), 'orders', 'read')) return null
  const [row] = await sqlOf(req.payload).query<OrderAdminView & Record<string, unknown>>(ADMIN_VIEW, [
    orderId,
  ])
  return row ?? null
}
