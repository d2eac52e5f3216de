import { totalImported } from '@/domain/import/totals'

import { addOrderParts } from './add-imported-order'
import { addEvent, authorOf } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import type { Customer, StagedDocument } from '../staging/load-documents'
import { idAt } from './new-id'
import type { TableBatch } from './table-batch'

/**
 * Writes what a credit note gives back without a sale that it belongs to: a closed order that is worth less than nothing.
 * Each line is a manual charge below zero with the stock code as its code, since an order line cannot have a negative
 * quantity and a refund needs a payment to give back. Sales less refunds stay what the books say.
 */
export function addStandaloneCredit(
  session: ImportSession,
  batch: TableBatch,
  { document, customer, number }: { document: StagedDocument; customer: Customer | null; number: string },
): void {
  const { invoice, placedAt, country } = document
  const id = idAt(placedAt)
  const lines = document.lines.map((line) => ({ ...line, kind: 'manual' as const }))
  const totals = totalImported(lines)
  const at = placedAt.toISOString()
  batch.add('orders', {
    id,
    number,
    status: 'refunded',
    payment_status: 'paid',
    fulfilment_status: 'unfulfilled',
    placed_at: at,
    customer_id: customer?.id ?? null,
    customer_name: customer?.name ?? null,
    line_skus: null,
    currency: session.options.currency,
    prices_include_tax: false,
    subtotal_minor: 0,
    discount_total_minor: 0,
    shipping_total_minor: totals.shippingTotalMinor,
    tax_total_minor: 0,
    total_minor: totals.totalMinor,
    paid_total_minor: 0,
    refunded_total_minor: 0,
    shipping_address_country: country,
    billing_address_country: country,
    external_reference: invoice,
    source: 'import',
    created_at: at,
    ...authorOf(session),
  })
  const parts = { orderId: id, variants: new Map<string, string>(), totals, lineCount: 0, chargeCount: 0 }
  addOrderParts(session, batch, { ...parts, document: { ...document, lines } })
  const reason = `Credit note ${invoice} without a matching sale`
  const data = { invoice, lines: lines.length, totalMinor: totals.totalMinor }
  const event = { orderId: id, number, reason, data }
  addEvent(session, batch, { ...event, type: 'order.imported', from: null, to: 'refunded' })
}
