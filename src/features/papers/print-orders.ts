import { z } from 'zod'

import { DomainError, invalidField } from '@/domain/errors'
import { isDraft } from '@/domain/order/status-facts'
import { MOST_ORDERS, ORDER_PAPERS } from '@/domain/papers/order-papers'
import type { Paper } from '@/domain/papers/paper'
import { pickList } from '@/domain/papers/pick-list'
import { mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'

import { drawFile } from './drawing/draw-file'
import { loadLogo } from './load-logo'
import type { PaperOrder } from './load-orders'
import { loadOrders } from './load-orders'
import { packingSlip } from './packing-slip'
import type { PaperSettings } from '@/platform/paper-settings'
import { readPaperSettings } from '@/platform/paper-settings'
import { pickListPaper } from './pick-list-paper'

/** Which papers of which orders become one file, in this order. */
export const printInput = z.strictObject({
  orderIds: z
    .array(z.string().regex(UUID, 'must be the id of an order'))
    .min(1, 'names no order')
    .max(MOST_ORDERS, `must name at most ${String(MOST_ORDERS)} orders`),
  papers: z.array(z.enum(ORDER_PAPERS)).min(1, 'names no paper'),
})
export type PrintInput = z.output<typeof printInput>

/** A file to be saved or printed. */
export interface PrintedFile {
  name: string
  bytes: Buffer
}

/** @throws DomainError `FORBIDDEN` for callers who may not print papers of orders. */
export function assertMayPrint({ actor }: Pick<Context, 'actor'>): void {
  if (mayAll(actor, 'orders', 'print papers')) return
  throw new DomainError('FORBIDDEN', 'Only staff print papers of orders.')
}

/** The newest change of the orders: a file says that it is of then. */
function asOfOf(orders: readonly PaperOrder[]): string {
  return orders.map(({ updatedAt }) => updatedAt).reduce((a, b) => (Date.parse(a) > Date.parse(b) ? a : b))
}

async function findOrders(ctx: Context, ids: readonly string[]): Promise<PaperOrder[]> {
  const wanted = [...new Set(ids)]
  const orders = await loadOrders(sqlOf(ctx.payload), wanted)
  if (orders.length < wanted.length) throw new DomainError('NOT_FOUND', 'No such order.')
  const placed = orders.filter(({ status }) => !isDraft(status))
  if (placed.length === 0) throw invalidField('order_ids', 'A draft has no papers until it is placed.')
  return placed
}

/** None where nothing is left to pick. */
function pickListOf(orders: readonly PaperOrder[], settings: PaperSettings): Paper[] {
  const picks = pickList(orders)
  return picks.length === 0 ? [] : [pickListPaper({ picks, orders, asOf: asOfOf(orders) }, settings)]
}

function nameOf({ papers }: PrintInput, orders: readonly PaperOrder[]): string {
  const [first] = orders
  const [paper, other] = papers
  const kind = other !== undefined ? 'papers' : paper === 'pick-list' ? 'pick-list' : 'packing-slip'
  const subject = orders.length === 1 ? first?.number : `${String(orders.length)}-orders`
  return `${kind}-${(subject ?? '').replace(/[^\w-]/g, '_')}.pdf`
}

/**
 * Packing slips and pick lists of orders as one PDF; drafts are left out. The same orders in the same state are the same
 * bytes.
 * @throws DomainError `FORBIDDEN`; `NOT_FOUND` when an order does not exist; `VALIDATION_ERROR` when no paper is left: for
 * drafts alone, and for a pick list of orders of which all has left.
 */
export async function printOrders(ctx: Context, input: PrintInput): Promise<PrintedFile> {
  assertMayPrint(ctx)
  const settings = await readPaperSettings(sqlOf(ctx.payload))
  const orders = await findOrders(ctx, input.orderIds)
  const papers = input.papers.flatMap((paper) =>
    paper === 'pick-list'
      ? pickListOf(orders, settings)
      : orders.map((order) => packingSlip(order, settings)),
  )
  if (papers.length === 0) throw invalidField('order_ids', 'Nothing of these orders is left to pick.')
  const name = nameOf(input, orders)
  const logo = await loadLogo(ctx.payload, settings.logo)
  const asOf = asOfOf(orders)
  const title = name.replace(/\.pdf$/, '').replaceAll('-', ' ')
  const bytes = await drawFile({ title, author: settings.name, size: settings.size, asOf, logo, papers })
  return { name, bytes }
}
