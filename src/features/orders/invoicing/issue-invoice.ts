import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { whyNoInvoiceIsDue } from '@/domain/invoices/invoiceable'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'
import { PermanentFailure } from '@/platform/queue'
import { readStoreSettings } from '@/platform/store-settings'

import { lockOrder } from '../actions/order-state'
import type { InsertedInvoice } from './insert-invoice'
import { insertInvoice } from './insert-invoice'
import { invoiceContent } from './invoice-content'
import type { OrderToInvoice } from './invoice-order'
import { loadOrderToInvoice, openInvoiceOf, whyNot } from './invoice-order'

/** Nothing is said about an invoice: the order says it all. */
export const invoiceInput = z.strictObject({})

/** @throws DomainError `FORBIDDEN` for callers who may not issue invoices. */
export function assertMayInvoice({ actor }: Context): void {
  if (mayAll(actor, 'orders', 'invoice')) return
  throw new DomainError('FORBIDDEN', 'Your role does not issue invoices.')
}

/** Issues the invoice of a locked order. @throws DomainError `TRANSITION_NOT_ALLOWED` with the reason. */
async function issue(ctx: Context, sql: Sql, order: OrderToInvoice): Promise<InsertedInvoice> {
  const settings = await readPaperSettings(sql)
  const because = whyNot(order, settings)
  if (because !== undefined) throw new DomainError('TRANSITION_NOT_ALLOWED', because)
  const { taxRates } = await readStoreSettings(sql)
  const rates = taxRates.map(({ rateBp }) => rateBp).toSorted((a, b) => b - a)
  const content = invoiceContent(order, settings, rates)
  const document = { kind: 'invoice', orderId: order.id, refundId: null, correctsId: null, content } as const
  return insertInvoice({ ctx, sql }, settings, document)
}

/**
 * Issues the invoice of an order, with the next number of its series. It is never changed afterwards.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`; `TRANSITION_NOT_ALLOWED` with the reason for what cannot be invoiced.
 */
export async function issueInvoice(ctx: Context, orderId: string): Promise<InsertedInvoice> {
  return withTransaction(ctx, async (sql) => {
    await lockOrder(ctx, sql, orderId)
    assertMayInvoice(ctx)
    const order = await loadOrderToInvoice(sql, orderId)
    if (!order) throw new DomainError('NOT_FOUND', 'No such order.')
    return issue(ctx, sql, order)
  })
}

/**
 * The same for a job, which may run twice: null where no invoice is due, such as of an order that has one or was cancelled since.
 * @throws PermanentFailure with the reason where one is due and cannot be issued.
 */
export async function issueInvoiceOnce(ctx: Context, orderId: string): Promise<InsertedInvoice | null> {
  return withTransaction(ctx, async (sql) => {
    await lockOrder(ctx, sql, orderId)
    const order = await loadOrderToInvoice(sql, orderId)
    if (!order) return null
    const isInvoiced = openInvoiceOf(order) !== null
    if (whyNoInvoiceIsDue({ status: order.status, isInvoiced }) !== undefined) return null
    return issue(ctx, sql, order).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'TRANSITION_NOT_ALLOWED')
        throw new PermanentFailure(error.message, { cause: error })
      throw error
    })
  })
}
