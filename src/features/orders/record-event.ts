import { v7 as uuidv7 } from 'uuid'

import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/transaction'

export interface OrderEventInput {
  orderId: string
  /** What happened, e.g. `order.placed`, `payment.recorded`. */
  type: string
  from?: string | null
  to?: string | null
  reason?: string | null
  data?: Record<string, unknown>
}

const INSERT = `
  insert into order_events
    (id, order_id, type, "from", "to", reason, data, actor_type, actor_id, actor_name, door, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now(), now())`

/** Appends to an order's timeline, inside the transaction that changes the order. */
export async function recordEvent(ctx: Context, sql: Sql, event: OrderEventInput): Promise<void> {
  const { actor, door } = ctx
  const { orderId, type, from, to, reason, data } = event
  const details = data ? JSON.stringify(data) : null
  await sql.prepared('order-event', INSERT, [
    uuidv7(),
    orderId,
    type,
    from ?? null,
    to ?? null,
    reason ?? null,
    details,
    actor.type,
    actor.id,
    actor.name,
    door,
  ])
}
