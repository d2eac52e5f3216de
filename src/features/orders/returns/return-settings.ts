import type { ReturnSettings } from '@/domain/order/returns/return-window'
import { assertOffered, RETURN_DEFAULTS, whyNotOffered } from '@/domain/order/returns/return-window'
import { statusesWith } from '@/domain/order/status-facts'
import { textList } from '@/platform/database/text-list'
import type { Sql } from '@/platform/database/transaction'

import type { OrderState } from '../actions/order-state'

/** The settings as a JSON value, null before the store's settings are saved: an SQL expression. */
export const RETURN_SETTINGS = `(
  select json_build_object('isOffered', s.returns_is_offered is true, 'days', s.returns_days,
    'instructions', s.returns_instructions) from store s limit 1)`

const READ = `select ${RETURN_SETTINGS} as settings`

/** What the store's settings say about returns, as they are now. */
export async function readReturnSettings(sql: Sql): Promise<ReturnSettings> {
  const [row] = await sql.query<{ settings: ReturnSettings | null }>(READ)
  return row?.settings ?? RETURN_DEFAULTS
}

/** Something may still be on its way, or left to be sent. */
const UNDER_WAY = textList(statusesWith(({ phase }) => phase === 'open'))

/**
 * When the last of the order `o` arrived, an SQL expression: null while something is on its way. Shipments that were recorded
 * without their arrival count from when they left.
 */
export const DELIVERED_AT = `(
  select case when o.status in ${UNDER_WAY} and bool_or(s.delivered_at is null) then null
    else max(coalesce(s.delivered_at, s.shipped_at)) end
  from shipments s where s.order_id = o.id and s.cancelled_at is null)`

const ARRIVAL = `select to_json(${DELIVERED_AT}) as "deliveredAt" from orders o where o.id = $1`

/** @throws DomainError `CONFLICT` when customers may not ask to send something of this order back, or not any more. */
export async function assertOfferedFor(
  sql: Sql,
  order: Pick<OrderState, 'id'>,
  settings: ReturnSettings,
): Promise<void> {
  const [row] = await sql.query<{ deliveredAt: string | null }>(ARRIVAL, [order.id])
  assertOffered(whyNotOffered(settings, row?.deliveredAt ?? null, new Date()))
}
