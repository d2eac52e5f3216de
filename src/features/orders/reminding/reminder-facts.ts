import type { ReminderFacts } from '@/domain/order/reminding/reminder'
import { REMINDED, whyNotReminded } from '@/domain/order/reminding/reminder'
import type { Sql } from '@/platform/database/transaction'

import type { OrderReading } from '../actions/order-state'

const FACTS = `
  select o.id, o.customer_email as email, o.notify is not false as "notify", (
    select max(e.created_at) from order_events e where e.order_id = o.id and e.type = $2) as "remindedAt"
  from orders o where o.id = any($1::uuid[])`

/** What decides besides the balance whether customers can be reminded, by the ids of their orders. */
export async function readReminderFacts(
  sql: Sql,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, ReminderFacts>> {
  const rows = await sql.query<ReminderFacts & { id: string } & Record<string, unknown>>(FACTS, [
    orderIds,
    REMINDED,
  ])
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** Why the customers of orders cannot be reminded now, by the ids of the orders, for those who cannot. */
export async function whyNotRemindedOf(
  sql: Sql,
  orders: ReadonlyMap<string, OrderReading>,
): Promise<ReadonlyMap<string, string>> {
  const facts = await readReminderFacts(sql, [...orders.keys()])
  const now = new Date()
  return new Map(
    [...orders].flatMap(([id, order]) => {
      const own = facts.get(id)
      const because = own && whyNotReminded(order, own, now)
      return because === undefined ? [] : [[id, because] as const]
    }),
  )
}
