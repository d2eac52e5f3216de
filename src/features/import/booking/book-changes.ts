import { MONEY_COLUMNS, whyNotBooked } from '@/domain/import/line-change'

import { applyHeading, applyLine, has } from './apply-change'
import { addEvent } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import { inTransaction } from '../import-session'
import type { ChangedOrder, ChangedRow } from '../staging/load-changes'
import { lockChangedOrders, nextChangedOrders } from '../staging/load-changes'
import { recountOrder } from './recount-order'
import { TableBatch } from './table-batch'

const FIRST = '00000000-0000-0000-0000-000000000000'
const OUTCOMES = `
  update import_lines l set outcome = o.outcome from jsonb_to_recordset($1::jsonb) as o(line integer, outcome text)
  where l.line = o.line`

/**
 * Books lines that have changed since they were imported: an order becomes what it would be if the file had had these
 * values from the start. A line that would contradict later changes of the order is not booked, with the reason.
 * Neither imports nor their corrections move stock.
 */
export async function bookChanges(session: ImportSession): Promise<void> {
  let after = FIRST
  for (;;) {
    const ids = await nextChangedOrders(session, after)
    const last = ids.at(-1)
    if (last === undefined) return
    await inTransaction(session, () => bookPage(session, ids))
    after = last
  }
}

async function bookPage(session: ImportSession, ids: readonly string[]): Promise<void> {
  const batch = new TableBatch()
  const outcomes: { line: number; outcome: string }[] = []
  for (const { order, rows } of await lockChangedOrders(session, ids)) {
    const booked: ChangedRow[] = []
    for (const row of rows) {
      const reason = whyNotBooked({ ...row, columns: row.changes.map(({ column }) => column) }, order)
      outcomes.push({ line: row.line, outcome: reason ?? 'booked' })
      if (reason === null) booked.push(row)
    }
    if (booked.length > 0) await bookOrder(session, batch, { order, booked })
  }
  await batch.copyTo(session.client)
  await session.client.query(OUTCOMES, [JSON.stringify(outcomes)])
}

async function bookOrder(
  session: ImportSession,
  batch: TableBatch,
  { order, booked }: { order: ChangedOrder; booked: readonly ChangedRow[] },
): Promise<void> {
  for (const row of booked) await applyLine(session, row)
  await applyHeading(session, order, booked)
  const isMoney = booked.some((row) => has(row, ...MONEY_COLUMNS))
  const totalMinor = isMoney ? await recountOrder(session, order) : order.totalMinor
  await session.client.query('update orders set updated_at = now() where id = $1', [order.id])
  const lines = booked.map(({ changes, line, sku }) => ({ line, sku, changes }))
  addEvent(session, batch, {
    ...{ orderId: order.id, number: order.number },
    type: 'order.import_corrected',
    ...{ from: order.status, to: order.status, reason: null },
    data: {
      invoice: booked[0]?.invoice ?? order.invoice,
      lines,
      formerTotalMinor: order.totalMinor,
      totalMinor,
    },
  })
}
