import type { Sql } from '@/platform/database/transaction'

/** Whether an invoice was issued for an order. */
export async function hasInvoice(sql: Sql, orderId: string): Promise<boolean> {
  const rows = await sql.prepared('order-has-invoice', `select from invoices where order_id = $1 limit 1`, [
    orderId,
  ])
  return rows.length > 0
}
