import { msg } from '@/domain/languages/words'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

import type { EmailMessage, Row } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
import type { MailWriting } from '../../mail-writing'
import { greet, orderButton, orderDetails } from '../../order-blocks'
import { orderTemplate } from '../../order-template'

interface InvoiceData {
  orderId: string
  invoiceId: string
  /** Names this sending of it: staff may send it again. */
  sendId: string
}

interface InvoiceOfMail extends Record<string, unknown> {
  number: string
  kind: 'invoice' | 'credit_note'
  currency: string
  totalMinor: number
  corrects: string | null
}

const INVOICE = `
  select i.number, i.kind, i.currency, i.total_minor::float8 as "totalMinor", i.content -> 'corrects' ->> 'number' as corrects
  from invoices i where i.id = $1`

async function loadInvoice(sql: Sql, invoiceId: string): Promise<InvoiceOfMail> {
  const [invoice] = await sql.query<InvoiceOfMail>(INVOICE, [invoiceId])
  if (!invoice) throw new PermanentFailure(`invoice ${invoiceId} does not exist`)
  return invoice
}

function write(order: OrderOfMail, paper: InvoiceOfMail, { words }: MailWriting): EmailMessage {
  const { amount, language, t } = words
  const { number: orderNumber } = order
  const { number, kind, currency, totalMinor, corrects } = paper
  const isInvoice = kind === 'invoice'
  const text = isInvoice
    ? t('The invoice of your order {order} is attached.', { order: orderNumber })
    : t('A credit note for the invoice {invoice} of your order {order} is attached.', {
        invoice: corrects ?? '',
        order: orderNumber,
      })
  const rows: Row[] = [
    {
      label: isInvoice ? t('Invoice total') : t('Credited|mail'),
      value: amount(totalMinor, currency),
      isStrong: true,
    },
  ]
  return {
    language,
    subject: isInvoice
      ? t('Invoice {number} of your order {order}', { number, order: orderNumber })
      : t('Credit note {number} of your order {order}', { number, order: orderNumber }),
    preview: text,
    title: isInvoice ? t('Invoice {number}', { number }) : t('Credit note {number}', { number }),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      { kind: 'rows', rows },
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

/** To the customer, with the PDF of an invoice or credit note: once for each time that it is sent. */
export const invoice: EmailTemplate<InvoiceData> = orderTemplate<InvoiceData>({
  label: msg('Email: invoice or credit note'),
  isSentByRuns: true,
  subjectId: ({ invoiceId, sendId }) => `${invoiceId}.${sendId}`,
  write: async (order, { data, sql, ...writing }) =>
    write(order, await loadInvoice(sql, data.invoiceId), writing),
})
