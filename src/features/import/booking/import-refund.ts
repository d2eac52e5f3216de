import type { CreditMatch } from '@/domain/import/match-credit'
import { sumMinor } from '@/domain/money'
import { deriveFulfilmentStatus, derivePaymentStatus, statusAfterReturn } from '@/domain/order/fulfilment'
import { statusAfterRefund } from '@/domain/order/refunds'

import { addEvent, addLedgerRow, authorOf } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import { rowsOf } from '../import-session'
import type { StagedDocument, StagedLine } from '../staging/load-documents'
import type { CreditableOrder } from './load-sold-orders'
import { idAt } from './new-id'
import type { TableBatch } from './table-batch'

/** A credit line with its matching sale. */
export interface MatchedLine {
  line: StagedLine
  match: CreditMatch
}

interface ImportedRefund {
  order: CreditableOrder
  document: StagedDocument
  lines: readonly MatchedLine[]
  reference: string
}

/** References for refunds. A credit note for several orders becomes several refunds: `C541433`, `C541433/2` … */
export async function takeRefundReferences(
  session: ImportSession,
  documents: readonly StagedDocument[],
): Promise<(invoice: string) => string> {
  const rows = await rowsOf<{ invoice: string; n: number }>(
    session,
    `select invoice, count(distinct refund_id)::int as n from imported_lines
     where invoice = any($1) and refund_id is not null group by invoice`,
    [documents.map(({ invoice }) => invoice)],
  )
  const counts = new Map(rows.map((row) => [row.invoice, row.n]))
  return (invoice) => {
    const n = (counts.get(invoice) ?? 0) + 1
    counts.set(invoice, n)
    return n === 1 ? invoice : `${invoice}/${n}`
  }
}

/** Adds the refund of one order by a credit note. Stock does not change: imports move no stock. */
export function importRefund(
  session: ImportSession,
  batch: TableBatch,
  { order, document, lines, reference }: ImportedRefund,
): void {
  const { invoice, placedAt } = document
  const id = idAt(placedAt)
  const amountMinor = sumMinor(lines.map(({ line }) => -line.amountMinor))
  const reason = `Credit note ${invoice}`
  batch.add('refunds', {
    ...{ id, order_id: order.id, amount_minor: amountMinor, currency: session.options.currency, reason },
    ...{ external_reference: reference, created_at: placedAt.toISOString() },
    ...authorOf(session),
  })
  const returned = lines.flatMap(({ match }) => match.lines)
  returned.forEach(({ lineId, quantity }, index) =>
    batch.add('refunds_lines', {
      ...{ _order: index + 1, _parent_id: id, id: idAt(placedAt) },
      ...{ line_id: lineId, quantity, restock: false },
    }),
  )
  for (const { line } of lines) {
    addLedgerRow(session, batch, { line, orderId: order.id, refundId: id, childRowId: null })
  }
  order.returnedQuantity += returned.reduce((sum, entry) => sum + entry.quantity, 0)
  const from = order.status
  order.status = statusOf(order)
  const data = { refundId: id, amountMinor, lines: returned, creditNote: invoice }
  addEvent(session, batch, {
    orderId: order.id,
    number: order.number,
    type: 'refund.recorded',
    from,
    to: order.status,
    reason,
    data,
  })
}

/** The order's amounts after the credits that were subtracted so far. */
function moneyOf({ totalMinor, paidTotalMinor, refundableMinor }: CreditableOrder) {
  return { totalMinor, paidTotalMinor, refundedTotalMinor: paidTotalMinor - refundableMinor }
}

function statusOf(order: CreditableOrder): CreditableOrder['status'] {
  const sums = [order]
  const returned = order.returnedQuantity > 0 ? statusAfterReturn(order.status, sums) : order.status
  return statusAfterRefund(returned, moneyOf(order))
}

const SAVE_ORDER = `
  update orders set status = $2, payment_status = $3, fulfilment_status = $4, refunded_total_minor = $5, updated_at = now()
  where id = $1`

const SAVE_LINES = `
  update orders_lines l set returned_quantity = l.returned_quantity + c.refunded - l.refunded_quantity,
    refunded_quantity = c.refunded
  from jsonb_to_recordset($1::jsonb) as c(id text, refunded numeric) where l.id = c.id`

/** Saves an order after the credits of this batch. */
export async function saveCreditedOrder({ client }: ImportSession, order: CreditableOrder): Promise<void> {
  const money = moneyOf(order)
  const fulfilment = deriveFulfilmentStatus({ status: order.status, lines: [order] })
  const values = [order.id, order.status, derivePaymentStatus(money), fulfilment, money.refundedTotalMinor]
  await client.query(SAVE_ORDER, values)
  await client.query(SAVE_LINES, [
    JSON.stringify(order.lines.map(({ id, refundedQuantity: refunded }) => ({ id, refunded }))),
  ])
}
