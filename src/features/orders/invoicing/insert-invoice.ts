import { v7 as uuidv7 } from 'uuid'

import { changesBetween } from '@/domain/audit'
import type { InvoiceContent, InvoiceKind } from '@/domain/invoices/content'
import { invoiceNumber, seriesOf } from '@/domain/invoices/number'
import { recordAudit } from '@/platform/audit/audit'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import type { PaperSettings } from '@/platform/paper-settings'
import { enqueue } from '@/platform/queue'

import { recordEvent } from '../actions/record-event'

/** Locks the series until the transaction ends: a number that is rolled back is the next one's. */
const TAKE_NUMBER = `
  insert into invoice_series as s (series, last_number) values ($1, 1)
  on conflict (series) do update set last_number = s.last_number + 1
  returning last_number::float8 as sequence`

const INSERT = `
  insert into invoices (id, number, kind, series, sequence, order_id, refund_id, corrects_id, issued_on, currency,
    net_minor, tax_minor, total_minor, buyer_name, content, created_by_id, updated_by_id, created_at, updated_at)
  values ($1, $2, $3::enum_invoices_kind, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, now(), now())`

/** An invoice or credit note that is issued; `refundId` and `correctsId` are of credit notes. */
export interface NewInvoice {
  kind: InvoiceKind
  orderId: string
  refundId: string | null
  correctsId: string | null
  content: InvoiceContent
}

export interface InsertedInvoice {
  id: string
  number: string
}

const EVENTS = { invoice: 'invoice.issued', credit_note: 'invoice.credited' } as const satisfies Record<
  InvoiceKind,
  string
>

/** Gives a document the next number of its series, and writes it with its entries. It comes last in its transaction. */
export async function insertInvoice(
  { ctx, sql }: { ctx: Context; sql: Sql },
  settings: PaperSettings,
  document: NewInvoice,
): Promise<InsertedInvoice> {
  const { kind, orderId, refundId, correctsId, content } = document
  const { issuedOn, currency, netMinor, taxMinor, totalMinor, buyer } = content
  const prefix = kind === 'invoice' ? settings.invoicePrefix : settings.creditNotePrefix
  const series = seriesOf({ prefix, byYear: settings.numbersByYear }, issuedOn)
  const [taken] = await sql.query<{ sequence: number }>(TAKE_NUMBER, [series])
  if (!taken) throw new Error('a series has a next number')
  const id = uuidv7()
  const number = invoiceNumber(series, taken.sequence)
  await sql.query(INSERT, [
    ...[id, number, kind, series, taken.sequence, orderId, refundId, correctsId, issuedOn, currency],
    ...[netMinor, taxMinor, totalMinor, buyer.name, JSON.stringify(content), accountOf(ctx.actor)],
  ])
  const data = { invoiceId: id, number, amountMinor: totalMinor }
  await recordEvent(ctx, sql, { orderId, type: EVENTS[kind], data })
  const changes = changesBetween(null, { number, kind, order: orderId, totalMinor, currency })
  await recordAudit(ctx, sql, [
    { document: { collection: 'invoices', id, title: number }, action: 'create', changes },
  ])
  if (settings.mailInvoices) await enqueue(sql, 'mail.invoice', { orderId, invoiceId: id, sendId: id })
  return { id, number }
}
