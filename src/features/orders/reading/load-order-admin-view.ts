import type { PayloadRequest } from 'payload'

import { ORDER_FIELDS, STAFF_ORDER_FIELDS } from '@/domain/order/record'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { mayAll } from '@/domain/permissions'
import { namesOf } from '@/domain/record'
import { actorOfUser } from '@/platform/context'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import { sqlOf } from '@/platform/database/transaction'

import type { OrderAdminView } from './order-admin-view'
import { MAX_EVENTS } from './order-admin-view'
import { PAYMENTS, REFUNDS, SHIPMENTS } from './order-json'

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, namesOf(ORDER_LINE_FIELDS), 'l')}) order by l._order`,
  'orders_lines l where l._parent_id = o.id',
)

const EVENTS = jsonList(
  `json_build_object('id', e.id, 'type', e.type, 'from', e."from", 'to', e."to",
    'reason', e.reason, 'actorName', e.actor_name, 'actorType', e.actor_type, 'channel', e.channel,
    'createdAt', e.created_at, 'amountMinor', e.data->'amountMinor') order by e.created_at desc, e.id desc`,
  `(select * from order_events where order_id = o.id order by created_at desc, id desc limit ${String(MAX_EVENTS)}) e`,
)

/** One round trip for the whole page: each part is found by its order's index. */
const ADMIN_VIEW = `
  select ${selectFields(ORDER_FIELDS, STAFF_ORDER_FIELDS, 'o')},
    ${LINES} as lines, ${PAYMENTS.staff} as payments, ${SHIPMENTS.staff} as shipments, ${REFUNDS.staff} as refunds,
    ${EVENTS} as events
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
