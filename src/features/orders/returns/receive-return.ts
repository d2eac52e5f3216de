import { balanceOf } from '@/domain/order/balance'
import { planReturn } from '@/domain/order/fulfilment'
import type { Receipt, ReceivedLine } from '@/domain/order/returns/return-rules'
import { planReceipt } from '@/domain/order/returns/return-rules'
import { assertReturnStep } from '@/domain/order/returns/return-states'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import { returnLines } from '../actions/return-order'
import type { ReceiptInput } from './return-input'
import type { ReturnWork } from './return-state'
import { lockReturn } from './return-state'
import { takeStep } from './save-return'

const RECEIVE_LINES = `
  update returns_lines l set received_quantity = coalesce(c.quantity, 0),
    condition = c.condition::enum_returns_lines_condition, restock = coalesce(c.restock, false)
  from returns_lines mine
    left join jsonb_to_recordset($1::jsonb) as c("lineId" text, quantity numeric, condition text, restock boolean)
      on c."lineId" = mine.line_id
  where mine.id = l.id and l._parent_id = $2`

/** Writes what arrived: nothing of the lines that are not named. */
async function saveReceipt({ sql, part }: ReturnWork, lines: readonly Receipt[]): Promise<void> {
  await sql.query(RECEIVE_LINES, [JSON.stringify(lines), part.id])
  const byLine = new Map(lines.map((line) => [line.lineId, line]))
  part.lines = part.lines.map((line) => {
    const { quantity = 0, condition = null, restock = false } = byLine.get(line.lineId) ?? {}
    return { ...line, receivedQuantity: quantity, condition, restock }
  })
}

/**
 * Takes goods of a locked return in: the order's own rules take the units back, and what goes on the shelf goes there once.
 * Where nothing is due for refund then, the return is settled.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`, `FORBIDDEN`, `VALIDATION_ERROR`.
 */
export async function takeIn(work: ReturnWork, received: readonly ReceivedLine[] | undefined): Promise<void> {
  const { ctx, sql, order, part } = work
  assertReturnStep(part.status, 'receive')
  const lines = planReceipt(part.lines, received)
  // Before anything is written: units may have come back another way since.
  planReturn(order.lines, lines)
  await saveReceipt(work, lines)
  await takeStep(work, 'receive', { data: { lines } })
  const back = lines.map(({ lineId, quantity, restock }) => ({ lineId, quantity, restock }))
  await returnLines({
    ...{ ctx, sql, order },
    input: { to: 'returned', reason: `Return ${part.number}`, lines: back },
    isTold: true,
  })
  await enqueue(sql, 'mail.return-received', { orderId: order.id, returnId: part.id })
  if (balanceOf(order).refundDueMinor === 0) await takeStep(work, 'close')
}

/**
 * Records that goods of an approved return have arrived, by line with how they are and whether they go on the shelf again.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `PRECONDITION_FAILED`, `TRANSITION_NOT_ALLOWED`, `VALIDATION_ERROR`.
 */
export async function receiveReturn(
  ctx: Context,
  id: string,
  { lines }: ReceiptInput,
): Promise<{ id: string }> {
  return withTransaction(ctx, async (sql) => {
    const work = await lockReturn(ctx, sql, { id, deed: 'receive' })
    await takeIn(work, lines)
    return { id }
  })
}
