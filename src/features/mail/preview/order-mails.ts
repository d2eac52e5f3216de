import type { OrderStatus } from '@/domain/order/lifecycle'
import type { PayloadRequest } from 'payload'

import { REMINDED } from '@/domain/order/reminding/reminder'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { actorOfUser } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { sqlOf } from '@/platform/database/transaction'

import type { ComposedMessage } from '../email-template'
import type { EmailName } from '../email-templates'
import { EMAIL_TEMPLATES } from '../email-templates'
import { loadSender } from '../load-sender'
import { picturesWithin, renderHtml } from '../render-html'

/** What customers are written to about an order. */
type OrderMailName = Extract<
  EmailName,
  | ('order-placed' | 'order-edited' | 'order-shipped' | 'shipment-cancelled')
  | ('order-cancelled' | 'order-refunded' | 'invoice' | 'payment-reminder')
>

/** A message to the customer of an order. */
export interface OrderMail {
  name: OrderMailName
  /** What it is about: the order, a shipment, a refund, an edit, a reminder or an invoice. */
  subjectId: string
  /** What tells it from others of its name: a tracking number, or the number of an invoice. */
  detail: string | null
  /** When it was last sent, in ISO 8601; null where it was not, such as while its job waits. */
  sentAt: string | null
}

/** The status whose mail an order has once. */
const CANCELLED: OrderStatus = 'cancelled'

const SUBJECTS = `
  select 'order-placed' as name, o.id::text as id, null as detail, o.placed_at as at
    from orders o where o.id = $1 and o.placed_at is not null
  union all select 'order-edited', e.data ->> 'editId', null, e.created_at
    from order_events e where e.order_id = $1 and e.type = 'order.edited' and e.data ? 'editId'
  union all select 'payment-reminder', e.data ->> 'sendId', null, e.created_at
    from order_events e where e.order_id = $1 and e.type = '${REMINDED}' and e.data ? 'sendId'
  union all select 'order-shipped', s.id::text, s.tracking_number, s.created_at from shipments s where s.order_id = $1
  union all select 'shipment-cancelled', s.id::text, s.tracking_number, s.cancelled_at
    from shipments s where s.order_id = $1 and s.cancelled_at is not null
  union all select 'order-cancelled', o.id::text, null, o.updated_at from orders o where o.id = $1 and o.status = '${CANCELLED}'
  union all select 'order-refunded', r.id::text, null, r.created_at from refunds r where r.order_id = $1
    and not exists (select from order_events e where e.order_id = $1 and e.type = 'refund.credited' and e.data ->> 'refundId' = r.id::text)
  union all select 'invoice', i.id::text, i.number, i.created_at from invoices i where i.order_id = $1`

/** An invoice may be sent more than once, each time under a key of its own. */
const MAILS = `
  select s.name, s.id as "subjectId", s.detail, (
    select to_json(max(m.sent_at)) from mails m where m.order_id = $1 and m.template = s.name
      and split_part(split_part(m.key, ':', 2), '.', 1) = s.id) as "sentAt"
  from (${SUBJECTS}) s order by s.at, s.id limit 100`

async function listMails(sql: Sql, orderId: string): Promise<OrderMail[]> {
  return UUID.test(orderId) ? sql.query<OrderMail & Record<string, unknown>>(MAILS, [orderId]) : []
}

const mayRead = (req: PayloadRequest) => mayAll(actorOfUser(req.user), 'orders', 'read')

/** The messages to the customer of an order that were sent, or are about to be, the oldest first; none to other callers than staff. */
export async function listOrderMails(req: PayloadRequest, orderId: string): Promise<OrderMail[]> {
  return mayRead(req) ? listMails(sqlOf(req.payload), orderId) : []
}

/** A message as it is now, with what is known of its sending. */
export interface MailPreview extends OrderMail {
  to: string | null
  subject: string
  html: string
}

type Compose = (sql: Sql, id: string) => Promise<ComposedMessage | null>

/** Composes each message of an order about a record of it. */
function composersOf(
  orderId: string,
  sender: Awaited<ReturnType<typeof loadSender>>,
): Record<OrderMailName, Compose> {
  const { 'order-placed': placed, 'order-edited': edited, 'order-shipped': shipped } = EMAIL_TEMPLATES
  const { 'order-cancelled': cancelled, 'order-refunded': refunded, invoice } = EMAIL_TEMPLATES
  const { 'shipment-cancelled': withdrawn, 'payment-reminder': reminder } = EMAIL_TEMPLATES
  return {
    'order-placed': (sql) => placed.compose(sql, { orderId }, sender),
    'order-cancelled': (sql) => cancelled.compose(sql, { orderId }, sender),
    'order-edited': (sql, editId) => edited.compose(sql, { orderId, editId }, sender),
    'order-shipped': (sql, shipmentId) => shipped.compose(sql, { orderId, shipmentId }, sender),
    'shipment-cancelled': (sql, shipmentId) => withdrawn.compose(sql, { orderId, shipmentId }, sender),
    'order-refunded': (sql, refundId) => refunded.compose(sql, { orderId, refundId }, sender),
    'payment-reminder': (sql, sendId) => reminder.compose(sql, { orderId, sendId }, sender),
    invoice: (sql, invoiceId) => invoice.compose(sql, { orderId, invoiceId, sendId: invoiceId }, sender),
  }
}

/**
 * A message of an order as it would be sent now; null for other callers than staff, where there is none, and for customers who get
 * no mails.
 */
export async function previewOrderMail(
  req: PayloadRequest,
  orderId: string,
  wanted: { name: string; subjectId: string },
): Promise<MailPreview | null> {
  if (!mayRead(req)) return null
  const sql = sqlOf(req.payload)
  const mails = await listMails(sql, orderId)
  const mail = mails.find(({ name, subjectId }) => name === wanted.name && subjectId === wanted.subjectId)
  if (!mail) return null
  const sender = await loadSender(sql)
  const composed = await composersOf(orderId, sender)[mail.name](sql, mail.subjectId)
  if (!composed) return null
  const { message, to } = composed
  const html = renderHtml(message, sender, picturesWithin)
  return { ...mail, to: to.email, subject: message.subject, html }
}
