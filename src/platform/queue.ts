import PgBoss from 'pg-boss'

import type { Sql } from './transaction'

/** Every kind of background job and what it carries: ids only, never personal data. */
export interface JobData {
  'mail.order-placed': { orderId: string }
  'mail.order-shipped': { orderId: string; shipmentId: string }
  'mail.order-cancelled': { orderId: string }
  'mail.order-refunded': { orderId: string; refundId: string }
  'mail.registered': { userId: string }
  'orders.import': { importId: string }
  'stock.reconcile': Record<string, never>
}
export type JobName = keyof JobData

export const JOB_NAMES = [
  'mail.order-placed',
  'mail.order-shipped',
  'mail.order-cancelled',
  'mail.order-refunded',
  'mail.registered',
  'orders.import',
  'stock.reconcile',
] as const satisfies readonly JobName[]

/** Schema of the queue's own tables, next to ours in the same database. */
export const QUEUE_SCHEMA = 'pgboss'

let sender: PgBoss | undefined

/** A client that only sends, each time on a connection that the caller brings. It never connects by itself. */
function senderOf(): PgBoss {
  sender ??= new PgBoss({
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    migrate: false,
    db: { executeSql: () => Promise.reject(new Error('jobs are enqueued on a transaction')) },
  })
  return sender
}

/** Enqueues a job on the writing transaction's own connection: it exists if, and only if, the write commits. */
export async function enqueue<Name extends JobName>(
  sql: Sql,
  name: Name,
  data: JobData[Name],
): Promise<void> {
  const db: PgBoss.Db = { executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) }
  await senderOf().send(name, data, { db })
}
