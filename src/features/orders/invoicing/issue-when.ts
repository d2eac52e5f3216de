import type { IssueMoment } from '@/domain/invoices/issuing'
import { askTogether } from '@/platform/database/together'
import type { Sql } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

const MOMENT = `select papers_invoices_issued::text as moment from store limit 1`

/** Has the invoice of an order issued by a job, if this is the moment that the store's settings name. */
export async function issueWhen(
  sql: Sql,
  moment: Exclude<IssueMoment, 'by_hand'>,
  orderId: string,
): Promise<void> {
  const issued = await askTogether(sql, readMoment, undefined)
  if (issued === moment) await enqueue(sql, 'invoices.issue', { orderId })
}

/** The same for all who ask. */
async function readMoment(sql: Sql, asks: readonly undefined[]): Promise<(IssueMoment | undefined)[]> {
  const [store] = await sql.prepared<{ moment: IssueMoment }>('invoices-issued', MOMENT)
  return asks.map(() => store?.moment)
}
