import { msg } from '@/domain/languages/words'
import { formatMoney, money } from '@/domain/money'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

import type { EmailMessage, Row } from '../../email-message'
import type { EmailTemplate } from '../../email-template'
import { paragraph } from '../../link-blocks'
import type { OrderOfMail } from '../../load-order'
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

function write(
  order: OrderOfMail,
  { number, kind, currency, totalMinor, corrects }: InvoiceOfMail,
): EmailMessage {
  const isInvoice = kind === 'invoice'
  const title = isInvoice ? `Invoice ${number}` : `Credit note ${number}`
  const text = isInvoice
    ? `The invoice of your order ${order.number} is attached.`
    : `A credit note for the invoice ${corrects ?? ''} of your order ${order.number} is attached.`
  const rows: Row[] = [
    {
      label: isInvoice ? 'Invoice total' : 'Credited',
      value: formatMoney(money(totalMinor, currency)),
      isStrong: true,
    },
  ]
  return {
    ...{ subject: `${title} of your order ${order.number}`, preview: text, title },
    blocks: [
      greet(order.customerName),
      paragraph(text),
      { kind: 'rows', rows },
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

/** To the customer, with the PDF of an invoice or credit note: once for each time that it is sent. */
export const invoice: EmailTemplate<InvoiceData> = orderTemplate<InvoiceData>({
  label: msg('Email: invoice or credit note'),
  subjectId: ({ invoiceId, sendId }) => `${invoiceId}.${sendId}`,
  write: async (order, { invoiceId }, sql) => write(order, await loadInvoice(sql, invoiceId)),
})
