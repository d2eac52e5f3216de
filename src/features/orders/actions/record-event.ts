import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import type { Parameters } from '@/platform/database/parameters'
import { Statement } from '@/platform/database/parameters'
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

const INSERT = new Statement(insertEvent)

/** Appends to an order's timeline, inside the transaction that changes the order. */
export async function recordEvent(ctx: Context, sql: Sql, event: OrderEventInput): Promise<void> {
  await sql.prepared('order-event', INSERT.text, INSERT.valuesOf(eventValues(ctx, event)))
}

/** An event as parameters of {@link insertEvent}. */
export function eventValues(
  { actor, channel }: Context,
  { orderId, type, from, to, reason, data }: OrderEventInput,
): Record<EventParameter, unknown> {
  return {
    'event.id': uuidv7(),
    'event.order_id': orderId,
    'event.type': type,
    'event.from': from ?? null,
    'event.to': to ?? null,
    'event.reason': reason ?? null,
    'event.data': data ? JSON.stringify(data) : null,
    'event.actor_type': actor.type,
    'event.actor_id': actor.id,
    'event.actor_name': actor.name,
    'event.channel': channel,
  }
}
