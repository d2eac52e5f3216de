import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { InvoiceContent } from '@/domain/invoices/content'
import { creditGroups, creditOfRefund, remainingGroups } from '@/domain/invoices/credit'
import type { InvoiceLine, TaxGroup } from '@/domain/invoices/tax-summary'
import { totalsOf } from '@/domain/invoices/tax-summary'
import { INVOICE_WORDS } from '@/domain/papers/invoice-words'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'

import { lockOrder } from '../actions/order-state'
import { reasonText } from '../input-parts'
import type { InsertedInvoice } from './insert-invoice'
import { insertInvoice } from './insert-invoice'
import { today } from './invoice-content'
import type { OrderToInvoice } from './invoice-order'
import { creditsOf, loadOrderToInvoice, openInvoiceOf } from './invoice-order'
import { loadRefund, unitsByRate } from './refund-to-credit'

/** Why an invoice is taken back: its buyer reads it on the credit note. */
export const creditInput = z.strictObject({ reason: reasonText.min(1) }).meta({ title: 'CreditInvoice' })
export type CreditInput = z.output<typeof creditInput>

interface Corrected extends Record<string, unknown> {
  id: string
  number: string
  kind: string
  orderId: string
  content: InvoiceContent
}

const INVOICE = `select id, number, kind, order_id as "orderId", content from invoices where id = $1`

async function findInvoice(sql: Sql, id: string): Promise<Corrected | null> {
  const [invoice] = UUID.test(id) ? await sql.query<Corrected>(INVOICE, [id]) : []
  return invoice ?? null
}

/** One line for each rate: a credit takes back amounts, not goods. */
function linesFor(groups: readonly TaxGroup[], { content, number }: Corrected): InvoiceLine[] {
  const { pricesIncludeTax, language } = content
  return groups.map((group) => ({
    ...group,
    sku: null,
    title: `${INVOICE_WORDS[language].creditFor} ${number}`,
    quantity: 1,
    unitPriceMinor: pricesIncludeTax ? group.grossMinor : group.netMinor,
    discountMinor: 0,
  }))
}

interface Credit {
  invoice: Corrected
  groups: readonly TaxGroup[]
  /** All of an invoice of which nothing was credited before: its own lines say what. */
  isWhole: boolean
  reason: string | null
  refundId: string | null
}

async function insertCredit(ctx: Context, sql: Sql, credit: Credit): Promise<InsertedInvoice> {
  const { invoice, groups, isWhole, reason, refundId } = credit
  const settings = await readPaperSettings(sql)
  const { number, content, orderId, id: correctsId } = invoice
  const lines = isWhole ? content.lines : linesFor(groups, invoice)
  const { netMinor, taxMinor, grossMinor } = totalsOf(groups)
  const document: InvoiceContent = {
    ...content,
    ...{ issuedOn: today(settings), lines, taxes: groups, netMinor, taxMinor, totalMinor: grossMinor },
    paidMinor: 0,
    corrects: { number, issuedOn: content.issuedOn, reason },
  }
  const given = { kind: 'credit_note', orderId, refundId, correctsId, content: document } as const
  return insertInvoice({ ctx, sql }, settings, given)
}

/** Takes back all that remains of an invoice of a locked order; null where nothing does. */
async function creditRest(
  ctx: Context,
  sql: Sql,
  { invoice, reason }: Pick<Credit, 'invoice' | 'reason'>,
): Promise<InsertedInvoice | null> {
  const credits = await creditsOf(sql, invoice.id)
  const isWhole = credits.length === 0
  const remaining = remainingGroups(invoice.content.taxes, credits)
  const groups = isWhole ? remaining : remaining.filter(({ grossMinor }) => grossMinor !== 0)
  if (groups.length === 0) return null
  return insertCredit(ctx, sql, { invoice, groups, isWhole, reason, refundId: null })
}

/**
 * Takes back all that remains of an invoice by a credit note, for a reason. The order can be invoiced again.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`; `TRANSITION_NOT_ALLOWED` for a credit note, and when nothing remains.
 */
export async function creditInvoice(
  ctx: Context,
  invoiceId: string,
  { reason }: CreditInput,
): Promise<InsertedInvoice> {
  return withTransaction(ctx, async (sql) => {
    const invoice = await findInvoice(sql, invoiceId)
    if (!invoice) throw new DomainError('NOT_FOUND', 'No such invoice.')
    const { number, kind, orderId } = invoice
    await lockOrder(ctx, sql, orderId)
    if (!mayAll(ctx.actor, 'invoices', 'credit'))
      throw new DomainError('FORBIDDEN', 'Your role does not issue credit notes.')
    if (kind !== 'invoice')
      throw new DomainError('TRANSITION_NOT_ALLOWED', `${number} is a credit note: it is not corrected.`)
    const credit = await creditRest(ctx, sql, { invoice, reason })
    if (!credit) throw new DomainError('TRANSITION_NOT_ALLOWED', `Nothing remains of ${number}.`)
    return credit
  })
}

/** A locked order, and its invoice of which something remains; null without one. */
async function lockInvoiced(
  ctx: Context,
  sql: Sql,
  orderId: string,
): Promise<{ order: OrderToInvoice; invoice: Corrected } | null> {
  await lockOrder(ctx, sql, orderId)
  const order = await loadOrderToInvoice(sql, orderId)
  const open = order && openInvoiceOf(order)
  const invoice = open ? await findInvoice(sql, open.id) : null
  return order && invoice && { order, invoice }
}

/** The credit note of a cancelled order, for a job, which may run twice: null where nothing remains of its invoice. */
export async function creditCancelledOnce(ctx: Context, orderId: string): Promise<InsertedInvoice | null> {
  return withTransaction(ctx, async (sql) => {
    const found = await lockInvoiced(ctx, sql, orderId)
    if (found?.order.status !== 'cancelled') return null
    const { invoice } = found
    const reason = INVOICE_WORDS[invoice.content.language].orderCancelled
    return creditRest(ctx, sql, { invoice, reason })
  })
}

/**
 * The credit note of a refund, for a job, which may run twice: null where the refund has one, or its order no invoice of which
 * anything remains. Money that came in beyond the invoice is credited by none.
 */
export async function creditRefundOnce(
  ctx: Context,
  { orderId, refundId }: { orderId: string; refundId: string },
): Promise<InsertedInvoice | null> {
  return withTransaction(ctx, async (sql) => {
    const found = await lockInvoiced(ctx, sql, orderId)
    const refund = found && (await loadRefund(sql, refundId))
    if (!found || !refund) return null
    const { order, invoice } = found
    const credits = await creditsOf(sql, invoice.id)
    const remaining = remainingGroups(invoice.content.taxes, credits)
    const left = totalsOf(remaining).grossMinor
    const amountMinor = creditOfRefund(order, refund.amountMinor, left)
    if (amountMinor === 0) return null
    const groups = creditGroups(remaining, amountMinor, unitsByRate(refund, order))
    const isWhole = credits.length === 0 && amountMinor === left
    return insertCredit(ctx, sql, { invoice, groups, isWhole, reason: null, refundId })
  })
}
