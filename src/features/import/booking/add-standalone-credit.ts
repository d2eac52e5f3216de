import { totalImported } from '@/domain/import/totals'

import { addOrderChildRows } from './add-imported-order'
import { addOrderRow } from './add-order-row'
import { addEvent } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import type { Customer, StagedDocument } from '../staging/load-documents'
import { idAt } from './new-id'
import type { TableBatch } from './table-batch'

/**
 * Writes credit lines without a matching sale as a closed order with a negative total. Each line becomes a negative
 * manual charge whose code is the stock code, because an order line cannot have a negative quantity and a refund
 * needs a payment. Sales minus refunds still equal the books.
 */
export function addStandaloneCredit(
  session: ImportSession,
  batch: TableBatch,
  { document, customer, number }: { document: StagedDocument; customer: Customer | null; number: string },
): void {
  const { invoice, placedAt } = document
  const id = idAt(placedAt)
  const lines = document.lines.map((line) => ({ ...line, kind: 'manual' as const }))
  const totals = totalImported(lines)
  addOrderRow(session, batch, {
    ...{ id, number, status: 'refunded', paymentStatus: 'paid', fulfilmentStatus: 'unfulfilled' },
    ...{ document, customer, lineSkus: null, subtotalMinor: 0, discountTotalMinor: 0 },
    shippingTotalMinor: totals.shippingTotalMinor,
    totalMinor: totals.totalMinor,
  })
  const added = { orderId: id, variants: new Map<string, string>(), totals, lineCount: 0, chargeCount: 0 }
  addOrderChildRows(session, batch, { ...added, document: { ...document, lines } })
  const reason = `Credit note ${invoice} without a matching sale`
  const data = { invoice, lines: lines.length, totalMinor: totals.totalMinor }
  const event = { orderId: id, number, reason, data }
  addEvent(session, batch, { ...event, type: 'order.imported', from: null, to: 'refunded' })
}
