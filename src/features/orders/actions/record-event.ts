import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import type { Parameters } from '@/platform/database/parameters'
import { sendTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'

export interface OrderEventInput {
  orderId: string
  /** What happened, e.g. `order.placed`, `payment.recorded`. */
  type: string
  from?: string | null
  to?: string | null
  reason?: string | null
  data?: Record<string, unknown>
}

const COLUMNS = [
  ...['id', 'order_id', 'type', 'from', 'to', 'reason', 'data'],
  ...['actor_type', 'actor_id', 'actor_name', 'channel'],
] as const

type EventParameter = `event.${(typeof COLUMNS)[number]}`

/** The insert of {@link eventValues} as a part of a statement. */
export function insertEvent(parameters: Parameters): string {
  const values = COLUMNS.map((column) => parameters.at(`event.${column}`))
  const columns = COLUMNS.map((column) => `"${column}"`)
  return `insert into order_events (${columns.join(', ')}, created_at, updated_at)
    values (${values.join(', ')}, now(), now())`
}

/** Appends to an order's timeline, inside the transaction that changes the order. */
export async function recordEvent(ctx: Context, sql: Sql, event: OrderEventInput): Promise<void> {
  await sendTogether(sql, insertEvents, eventRow(ctx, event))
}

const INSERT = `
  insert into order_events (${COLUMNS.map((column) => `"${column}"`).join(', ')}, created_at, updated_at)
  select e.id, e.order_id, e.type, e.from, e.to, e.reason, e.data,
    e.actor_type::enum_order_events_actor_type, e.actor_id, e.actor_name, e.channel::enum_order_events_channel, now(), now()
  from jsonb_to_recordset($1::jsonb) as e(id uuid, order_id uuid, type text, "from" text, "to" text, reason text, data jsonb,
    actor_type text, actor_id text, actor_name text, channel text)
  order by e.id`

type EventRow = Record<(typeof COLUMNS)[number], unknown>

async function insertEvents(sql: Sql, rows: readonly EventRow[]): Promise<void> {
  await sql.prepared('order-event', INSERT, [JSON.stringify(rows)])
}

function eventRow(
  { actor, channel }: Context,
  { orderId, type, from, to, reason, data }: OrderEventInput,
): EventRow {
  return {
    ...{ id: uuidv7(), order_id: orderId, type, from: from ?? null, to: to ?? null, reason: reason ?? null },
    data: data ?? null,
    ...{ actor_type: actor.type, actor_id: actor.id, actor_name: actor.name, channel },
  }
}

/** An event as parameters of {@link insertEvent}. */
export function eventValues(ctx: Context, event: OrderEventInput): Record<EventParameter, unknown> {
  const { data, ...others } = eventRow(ctx, event)
  const values = { ...others, data: event.data ? JSON.stringify(data) : null }
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [`event.${column}`, value]),
  ) as Record<EventParameter, unknown>
}
