import type { ImportedTotals } from '@/domain/import/totals'
import { totalImported } from '@/domain/import/totals'
import { lineSkus } from '@/domain/order/line-skus'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { newRecord } from '@/domain/record'
import type { Cell } from '@/platform/database/copy-rows'
import { columnValues } from '@/platform/database/stored-fields'

import { addEvent, addLedgerRow, authorOf } from '../staging/document-rows'
import type { ImportSession } from '../import-session'
import type { Customer, StagedDocument, StagedLine } from '../staging/load-documents'
import { chargeTitle } from '../staging/load-documents'
import { addOrderRow } from './add-order-row'
import { idAt } from './new-id'
import type { TableBatch } from './table-batch'

export interface NewImport {
  document: StagedDocument
  customer: Customer | null
  variants: ReadonlyMap<string, string>
  number: string
}

/** Writes an invoice as a completed order: delivered, and paid in full. */
export function addImportedOrder(
  session: ImportSession,
  batch: TableBatch,
  { document, customer, variants, number }: NewImport,
): void {
  const { lines, placedAt, invoice } = document
  const id = idAt(placedAt)
  const totals = totalImported(lines)
  const paidMinor = Math.max(0, totals.totalMinor)
  addOrderRow(session, batch, {
    ...{ id, number, status: 'delivered', paymentStatus: 'paid' },
    fulfilmentStatus: lines.some((line) => line.kind === 'goods') ? 'fulfilled' : 'unfulfilled',
    ...{ document, customer },
    lineSkus: lineSkus(lines.filter((line) => line.kind === 'goods')),
    subtotalMinor: totals.subtotalMinor,
    discountTotalMinor: totals.discountTotalMinor,
    shippingTotalMinor: totals.shippingTotalMinor,
    totalMinor: totals.totalMinor,
    paidTotalMinor: paidMinor,
  })
  addOrderChildRows(session, batch, { orderId: id, document, variants, totals, lineCount: 0, chargeCount: 0 })
  addPayment(session, batch, { orderId: id, document, amountMinor: paidMinor })
  const data = { invoice, lines: lines.length, totalMinor: totals.totalMinor }
  addEvent(session, batch, {
    ...{ orderId: id, number },
    type: 'order.imported',
    from: null,
    to: 'delivered',
    reason: null,
    data,
  })
}

interface OrderChildRows {
  orderId: string
  document: StagedDocument
  variants: ReadonlyMap<string, string>
  totals: ImportedTotals
  /** The number of lines that the order has already. */
  lineCount: number
  chargeCount: number
}

/** Adds an order's child rows: lines, charges, the shipment of the goods, and the rows of the import ledger. */
export function addOrderChildRows(session: ImportSession, batch: TableBatch, added: OrderChildRows): void {
  const { orderId, document, totals } = added
  const goods = document.lines.filter((line) => line.kind === 'goods')
  const services = document.lines.filter((line) => line.kind !== 'goods')
  const shipped = goods.map((line, index) => ({ line, lineId: addGoodsLine(batch, added, { line, index }) }))
  const childRowIds = new Map(shipped.map(({ line, lineId }) => [line, lineId]))
  services.forEach((line, index) => {
    const id = idAt(document.placedAt)
    childRowIds.set(line, id)
    const charge = totals.charges[index]
    batch.add('orders_charges', {
      _order: added.chargeCount + index + 1,
      _parent_id: orderId,
      id,
      kind: charge?.kind ?? 'manual',
      code: line.sku,
      title: chargeTitle(line),
      amount_minor: charge?.amountMinor ?? line.amountMinor,
    })
  })
  if (shipped.length > 0) addShipment(session, batch, { orderId, placedAt: document.placedAt, shipped })
  for (const line of document.lines) {
    addLedgerRow(session, batch, { line, orderId, refundId: null, childRowId: childRowIds.get(line) ?? null })
  }
}

function addGoodsLine(
  batch: TableBatch,
  { orderId, document, variants, totals, lineCount }: OrderChildRows,
  { line, index }: { line: StagedLine; index: number },
): string {
  const id = idAt(document.placedAt)
  const { unitPriceMinor } = line
  if (unitPriceMinor === null) throw new Error('goods have a unit price')
  const record = newRecord<OrderLineRecord, typeof ORDER_LINE_FIELDS>(ORDER_LINE_FIELDS, {
    id,
    variantId: variants.get(line.sku) ?? null,
    sku: line.sku,
    title: line.title,
    quantity: line.quantity,
    shippedQuantity: line.quantity,
    unitPriceMinor,
    discountMinor: totals.goodsDiscounts[index] ?? 0,
    lineTotalMinor: line.amountMinor,
  })
  const cells = columnValues<Cell>(ORDER_LINE_FIELDS, { ...record })
  batch.add('orders_lines', { ...cells, _order: lineCount + index + 1, _parent_id: orderId })
  return id
}

interface Shipped {
  orderId: string
  placedAt: Date
  shipped: readonly { line: StagedLine; lineId: string }[]
}

/** Adds the shipment of the goods. The file has one date only: they count as shipped and delivered on it. */
function addShipment(
  session: ImportSession,
  batch: TableBatch,
  { orderId, placedAt, shipped }: Shipped,
): void {
  const id = idAt(placedAt)
  const at = placedAt.toISOString()
  batch.add('shipments', {
    ...{ id, order_id: orderId, shipped_at: at, delivered_at: at, created_at: at },
    ...authorOf(session),
  })
  shipped.forEach(({ line, lineId }, index) =>
    batch.add('shipments_lines', {
      _order: index + 1,
      _parent_id: id,
      id: idAt(placedAt),
      line_id: lineId,
      quantity: line.quantity,
    }),
  )
}

/** Adds the payment of an invoice on its date; none when the amount is zero or less. */
export function addPayment(
  session: ImportSession,
  batch: TableBatch,
  { orderId, document, amountMinor }: { orderId: string; document: StagedDocument; amountMinor: number },
): void {
  if (amountMinor <= 0) return
  batch.add('payments', {
    id: idAt(document.placedAt),
    order_id: orderId,
    amount_minor: amountMinor,
    currency: session.options.currency,
    method: 'invoice',
    reference: document.invoice,
    received_at: document.placedAt.toISOString(),
    created_at: document.placedAt.toISOString(),
    ...authorOf(session),
  })
}
