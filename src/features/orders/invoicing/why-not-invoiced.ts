import type { Sql } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'

import { loadOrdersToInvoice, whyNot } from './invoice-order'

/** Why orders cannot be invoiced now, by their ids, for those that cannot. */
export async function whyNotInvoiced(
  sql: Sql,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const settings = await readPaperSettings(sql)
  const orders = await loadOrdersToInvoice(sql, orderIds)
  return new Map(
    orders.flatMap((order) => {
      const because = whyNot(order, settings)
      return because === undefined ? [] : [[order.id, because] as const]
    }),
  )
}
