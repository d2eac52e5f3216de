import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
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
  ...['id', 'order_id', 'type', '"from"', '"to"', 'reason', 'data'],
  ...['actor_type', 'actor_id', 'actor_name', 'door'],
]

/** How many parameters an event has. */
export const EVENT_PARAMETERS = COLUMNS.length

/** The insert of {@link eventValues}, whose parameters come after `before` others of the same statement. */
export function insertEvent(before: number): string {
  const parameters = COLUMNS.map((_, index) => `$${String(before + index + 1)}`)
  return `insert into order_events (${COLUMNS.join(', ')}, created_at, updated_at)
    values (${parameters.join(', ')}, now(), now())`
}

const INSERT = insertEvent(0)

/** Appends to an order's timeline, inside the transaction that changes the order. */
export async function recordEvent(ctx: Context, sql: Sql, event: OrderEventInput): Promise<void> {
  await sql.prepared('order-event', INSERT, eventValues(ctx, event))
}

/** An event as parameters of {@link insertEvent}. */
export function eventValues({ actor, door }: Context, event: OrderEventInput): unknown[] {
  const { orderId, type, from, to, reason, data } = event
  const details = data ? JSON.stringify(data) : null
  const what = [uuidv7(), orderId, type, from ?? null, to ?? null, reason ?? null, details]
  return [...what, actor.type, actor.id, actor.name, door]
}
