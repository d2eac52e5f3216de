import { totalImported } from '@/domain/import/totals'
import { derivePaymentStatus } from '@/domain/order/fulfilment'
import type { OrderStatus } from '@/domain/order/lifecycle'
import { isOver } from '@/domain/order/status-facts'

import { addOrderChildRows, addPayment } from './add-imported-order'
import { addEvent } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import type { StagedDocument } from '../staging/load-documents'
import type { TableBatch } from './table-batch'

export interface ExistingOrder {
  id: string
  number: string
  invoice: string
  status: OrderStatus
  currency: string
  totalMinor: number
  paidTotalMinor: number
  refundedTotalMinor: number
  lineCount: number
  chargeCount: number
}

const ADD = `
  update orders set subtotal_minor = subtotal_minor + $2, discount_total_minor = discount_total_minor + $3,
    shipping_total_minor = shipping_total_minor + $4, total_minor = total_minor + $5, paid_total_minor = paid_total_minor + $6,
    payment_status = $7, fulfilment_status = case when $8 then 'fulfilled' else fulfilment_status end,
    status = $9, updated_at = now()
  where id = $1`

/**
 * Adds lines to an order that an earlier import created from the same invoice: lines that were rejected then and have
 * been corrected.
 */
export async function completeOrder(
  session: ImportSession,
  batch: TableBatch,
  addition: { order: ExistingOrder; document: StagedDocument; variants: ReadonlyMap<string, string> },
): Promise<void> {
  const { order, document, variants } = addition
  const totals = totalImported(document.lines)
  const hasGoods = document.lines.some((line) => line.kind === 'goods')
  const totalMinor = order.totalMinor + totals.totalMinor
  const dueMinor = Math.max(0, totalMinor - order.paidTotalMinor)
  const paymentStatus = derivePaymentStatus({
    totalMinor,
    paidTotalMinor: order.paidTotalMinor + dueMinor,
    refundedTotalMinor: order.refundedTotalMinor,
  })
  // A credit note that gets a late line stays closed; an invoice that gets goods is no longer fully returned.
  const status = isOver(order.status) && hasGoods ? 'delivered' : order.status
  await session.client.query(ADD, [
    ...[
      order.id,
      totals.subtotalMinor,
      totals.discountTotalMinor,
      totals.shippingTotalMinor,
      totals.totalMinor,
    ],
    ...[dueMinor, paymentStatus, hasGoods, status],
  ])
  const { id: orderId, lineCount, chargeCount } = order
  addOrderChildRows(session, batch, { orderId, document, variants, totals, lineCount, chargeCount })
  addPayment(session, batch, { orderId, document, amountMinor: dueMinor })
  const data = { invoice: document.invoice, lines: document.lines.length, totalMinor: totals.totalMinor }
  addEvent(session, batch, {
    orderId,
    number: order.number,
    type: 'order.import_completed',
    from: order.status,
    to: status,
    reason: null,
    data,
  })
}
