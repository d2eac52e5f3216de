import type { PayloadRequest } from 'payload'

import type { InvoiceKind } from '@/domain/invoices/content'
import { dueOnInvoice } from '@/domain/invoices/credit'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { actorOfUser } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'

import type { OrderToInvoice } from './invoice-order'
import { loadOrderToInvoice, openInvoiceOf, whyNot } from './invoice-order'

/** An invoice or credit note as the panel's pages name it. Amounts are minor units of `currency`. */
export interface InvoiceAdminView {
  id: string
  number: string
  kind: InvoiceKind
  orderId: string
  orderNumber: string
  issuedOn: string
  currency: string
  totalMinor: number
  /** Of an invoice: what no credit note has taken back. */
  remainingMinor: number
}

const SELECT = `
  select i.id, i.number, i.kind, i.order_id as "orderId", o.number as "orderNumber", i.issued_on as "issuedOn", i.currency,
    i.total_minor::float8 as "totalMinor", (i.total_minor - (
      select coalesce(sum(c.total_minor), 0) from invoices c where c.corrects_id = i.id))::float8 as "remainingMinor"
  from invoices i join orders o on o.id = i.order_id`

type Row = InvoiceAdminView & Record<string, unknown>

const mayRead = (req: PayloadRequest) => mayAll(actorOfUser(req.user), 'invoices', 'read')

/** An invoice, for staff; null for other callers, and when it does not exist. */
export async function loadInvoiceAdminView(
  req: PayloadRequest,
  id: string,
): Promise<InvoiceAdminView | null> {
  if (!mayRead(req) || !UUID.test(id)) return null
  const [row] = await sqlOf(req.payload).query<Row>(`${SELECT} where i.id = $1`, [id])
  return row ?? null
}

/** The papers of an order that are documents of their own. */
export interface OrderInvoices {
  invoices: readonly InvoiceAdminView[]
  /** Why the order cannot be invoiced now; null when it can. */
  blockedBecause: string | null
  /** Whether the order comes to another amount than what remains of its invoice, such as after an edit. */
  isOutdated: boolean
}

function isOutdated(order: OrderToInvoice): boolean {
  const open = openInvoiceOf(order)
  return open !== null && open.totalMinor - open.creditedMinor !== dueOnInvoice(order)
}

/** The invoices of an order, the oldest first, for staff; null for other callers. */
export async function loadOrderInvoices(req: PayloadRequest, orderId: string): Promise<OrderInvoices | null> {
  if (!mayRead(req)) return null
  const sql = sqlOf(req.payload)
  const [invoices, order, settings] = await Promise.all([
    sql.query<Row>(`${SELECT} where i.order_id = $1 order by i.created_at, i.id`, [orderId]),
    loadOrderToInvoice(sql, orderId),
    readPaperSettings(sql),
  ])
  if (!order) return null
  return { invoices, blockedBecause: whyNot(order, settings) ?? null, isOutdated: isOutdated(order) }
}
