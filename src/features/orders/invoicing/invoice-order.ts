import { storedAddress } from '@/domain/address/address'
import type { InvoiceSeller } from '@/domain/invoices/content'
import type { InvoiceFacts } from '@/domain/invoices/invoiceable'
import { whyNotInvoiced } from '@/domain/invoices/invoiceable'
import type { TaxGroup } from '@/domain/invoices/tax-summary'
import { invoiceLines, totalsOf } from '@/domain/invoices/tax-summary'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import type { OrderLineRecord } from '@/domain/order/record-parts'
import { ORDER_LINE_FIELDS } from '@/domain/order/record-parts'
import { linesOfText } from '@/domain/papers/lines-of-text'
import { jsonList, jsonPairs, selectFields } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'
import type { PaperSettings } from '@/platform/paper-settings'

const FIELDS = [
  ...(['id', 'number', 'status', 'placedAt', 'customerId', 'customerName', 'customerEmail'] as const),
  ...(['currency', 'pricesIncludeTax', 'shippingTotalMinor', 'taxTotalMinor', 'totalMinor'] as const),
  ...(['paidTotalMinor', 'refundedTotalMinor', 'shippingAddress', 'billingAddress'] as const),
  ...(['shippingMethodTitle', 'purchaseOrderNumber', 'buyerReference', 'vatNumber'] as const),
]

const LINE_FIELDS = [
  ...(['id', 'sku', 'title', 'quantity', 'unitPriceMinor', 'taxRateBp', 'discountMinor'] as const),
  ...(['taxTotalMinor', 'lineTotalMinor'] as const),
]

/** An invoice of an order, with what credit notes have taken back of it. */
export interface OrderInvoice {
  id: string
  number: string
  totalMinor: number
  creditedMinor: number
}

/** An order as invoices need it; `language` is its customer's. */
export interface OrderToInvoice extends Pick<OrderRecord, (typeof FIELDS)[number]> {
  language: string | null
  /** When its last shipment left, in ISO 8601. */
  shippedAt: string | null
  lines: Pick<OrderLineRecord, (typeof LINE_FIELDS)[number]>[]
  invoices: OrderInvoice[]
}

const LINES = jsonList(
  `json_build_object(${jsonPairs(ORDER_LINE_FIELDS, LINE_FIELDS, 'l')}) order by l._order`,
  'orders_lines l where l._parent_id = o.id',
)

const INVOICES = jsonList(
  `json_build_object('id', i.id, 'number', i.number, 'totalMinor', i.total_minor, 'creditedMinor', (
      select coalesce(sum(c.total_minor), 0) from invoices c where c.corrects_id = i.id)) order by i.created_at, i.id`,
  `invoices i where i.order_id = o.id and i.kind = 'invoice'`,
)

const ORDERS = `
  select ${selectFields(ORDER_FIELDS, FIELDS, 'o')}, ${LINES} as lines, ${INVOICES} as invoices, u.language,
    (select to_json(max(s.shipped_at)) from shipments s where s.order_id = o.id and s.cancelled_at is null) as "shippedAt"
  from orders o left join users u on u.id = o.customer_id where o.id = any($1::uuid[])`

/** Orders with their invoices, in no order; those that do not exist are left out. */
export async function loadOrdersToInvoice(sql: Sql, orderIds: readonly string[]): Promise<OrderToInvoice[]> {
  return sql.query<OrderToInvoice & Record<string, unknown>>(ORDERS, [orderIds])
}

/** An order with its invoices; null when it does not exist. */
export async function loadOrderToInvoice(sql: Sql, orderId: string): Promise<OrderToInvoice | null> {
  const [order] = await loadOrdersToInvoice(sql, [orderId])
  return order ?? null
}

/** The invoice of an order that no credit note has taken back whole. An invoice of nothing stays. */
export function openInvoiceOf({ invoices }: Pick<OrderToInvoice, 'invoices'>): OrderInvoice | null {
  return (
    invoices.find((invoice) => invoice.creditedMinor < invoice.totalMinor || invoice.totalMinor === 0) ?? null
  )
}

/** The lines of an order's invoice; `title` is what charges without a shipping method are called. */
export function linesOf(order: OrderToInvoice, rates: readonly number[], title: string) {
  return invoiceLines(order, { title: order.shippingMethodTitle ?? title, rates })
}

function factsOf(order: OrderToInvoice, { address }: PaperSettings): InvoiceFacts {
  const { status, totalMinor, taxTotalMinor, lines } = order
  const sums = totalsOf(linesOf(order, [], ''))
  return {
    ...{ status, totalMinor },
    lineCount: lines.length,
    addsUp: sums.grossMinor === totalMinor && sums.taxMinor === taxTotalMinor,
    isInvoiced: openInvoiceOf(order) !== null,
    hasSellerAddress: Boolean(address?.line1 && address.city && address.country),
  }
}

/** Why an order cannot be invoiced; undefined when it can. */
export function whyNot(order: OrderToInvoice, settings: PaperSettings): string | undefined {
  return whyNotInvoiced(factsOf(order, settings))
}

/** The shop as an invoice names it. */
export function sellerOf(settings: PaperSettings): InvoiceSeller {
  const { name, email, address, vatNumber, taxNumber, registration, logo, footer } = settings
  return {
    ...{ name, email, vatNumber, taxNumber, registration, logo },
    address: address ?? storedAddress(null),
    footer: linesOfText(footer),
  }
}

/** What credit notes of an invoice have taken back, by rate, as they were issued. */
export async function creditsOf(sql: Sql, invoiceId: string): Promise<TaxGroup[][]> {
  const rows = await sql.query<{ taxes: TaxGroup[] }>(
    `select content -> 'taxes' as taxes from invoices where corrects_id = $1 order by created_at, id`,
    [invoiceId],
  )
  return rows.map(({ taxes }) => taxes)
}
