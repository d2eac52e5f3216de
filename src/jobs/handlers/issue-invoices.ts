import { creditCancelledOnce, creditRefundOnce } from '@/features/orders/invoicing/credit-invoice'
import { issueInvoiceOnce } from '@/features/orders/invoicing/issue-invoice'

import type { JobHandler } from '../handler'

/** Issues the invoice of an order that was placed or shipped, if it still has none. */
export const issueInvoices: JobHandler<{ orderId: string }> = async ({ ctx, log }, { orderId }) => {
  const issued = await issueInvoiceOnce(ctx, orderId)
  log.info({ orderId, invoiceId: issued?.id ?? null }, 'invoice of an order')
}

/** Issues the credit note of a refund, if its order has an invoice. */
export const creditRefund: JobHandler<{ orderId: string; refundId: string }> = async ({ ctx, log }, data) => {
  const issued = await creditRefundOnce(ctx, data)
  log.info({ orderId: data.orderId, invoiceId: issued?.id ?? null }, 'credit note of a refund')
}

/** Takes back what remains of the invoice of a cancelled order. */
export const creditCancelled: JobHandler<{ orderId: string }> = async ({ ctx, log }, { orderId }) => {
  const issued = await creditCancelledOnce(ctx, orderId)
  log.info({ orderId, invoiceId: issued?.id ?? null }, 'credit note of a cancelled order')
}
