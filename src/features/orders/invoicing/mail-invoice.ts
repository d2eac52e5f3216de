import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import { lockOrder } from '../actions/order-state'
import { assertMayInvoice } from './issue-invoice'

/** It goes to the address of the order, as it is. */
export const mailInvoiceInput = z.strictObject({})

const INVOICE = `
  select i.order_id as "orderId", o.customer_email as email, o.notify is not false as "notify"
  from invoices i join orders o on o.id = i.order_id where i.id = $1`

interface Found extends Record<string, unknown> {
  orderId: string
  email: string | null
  notify: boolean
}

/**
 * Sends an invoice or credit note once more to the customer, with its PDF.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`; `TRANSITION_NOT_ALLOWED` for an order whose customer gets no mails.
 */
export async function mailInvoice(ctx: Context, invoiceId: string): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const [invoice] = UUID.test(invoiceId) ? await sql.query<Found>(INVOICE, [invoiceId]) : []
    if (!invoice) throw new DomainError('NOT_FOUND', 'No such invoice.')
    const { orderId, email, notify } = invoice
    await lockOrder(ctx, sql, orderId)
    assertMayInvoice(ctx)
    if (!notify)
      throw new DomainError('TRANSITION_NOT_ALLOWED', 'The customer of this order gets no mails from us.')
    if (email === null || email.trim() === '')
      throw new DomainError('TRANSITION_NOT_ALLOWED', 'The order has no email address.')
    await enqueue(sql, 'mail.invoice', { orderId, invoiceId, sendId: uuidv7() })
    return { id: invoiceId }
  })
}
