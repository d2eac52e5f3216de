import { v7 as uuidv7 } from 'uuid'

import { invalidField } from '@/domain/errors'
import { assertRecordableState } from '@/domain/order/actions'
import { assertRequest } from '@/domain/order/returns/return-rules'
import type { ReturnStatus } from '@/domain/order/returns/return-states'
import { formatReturnNumber } from '@/domain/order/returns/return-states'
import { mayAll } from '@/domain/permissions'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { enqueue } from '@/platform/queue'

import type { OrderWork } from '../actions/order-state'
import { lockOrder } from '../actions/order-state'
import { assertOfferedFor, readReturnSettings } from './return-settings'
import { tellOfApproval } from './approve-return'
import { takeIn } from './receive-return'
import type { ReturnInput } from './return-input'
import type { ReturnState, ReturnWork } from './return-state'
import { assertMay, lockReturnOf, readAskedUnits } from './return-state'
import { tellOfReturn } from './save-return'

/** Which permission a return needs that does not begin with the question. */
const DEEDS = { requested: 'request', approved: 'approve', received: 'receive' } as const

/** Choices that are made when goods arrive. */
const CHOICES = ['condition', 'restock'] as const

/** @throws DomainError `VALIDATION_ERROR` for what would say nothing about goods that are not here yet. */
function assertFitting({ status, lines, instructions }: ReturnInput): void {
  const early = lines.flatMap((line, index) =>
    CHOICES.filter((choice) => line[choice] !== undefined).map(
      (choice) => `lines.${String(index)}.${choice}`,
    ),
  )
  const [first] = early
  if (status !== 'received' && first !== undefined)
    throw invalidField(first, 'Said when the goods are received')
  if (status !== 'approved' && instructions !== undefined)
    throw invalidField('instructions', 'Said when the return is approved')
}

const NEXT_NUMBER = `select nextval('return_number_seq')::float8 as sequence`

const INSERT = `
  insert into returns (id, number, order_id, order_number, status, instructions, approved_at, created_by_id, updated_by_id,
    created_at, updated_at)
  values ($1, $2, $3, $4, ($5::text)::enum_returns_status, $6, case $5::text when 'requested' then null else now() end,
    $7, $7, now(), now())`

const INSERT_LINES = `
  insert into returns_lines (id, _order, _parent_id, line_id, quantity, reason, note)
  select l.id, l._order, $2::uuid, l."lineId", l.quantity, l.reason::enum_returns_lines_reason, l.note
  from jsonb_to_recordset($1::jsonb) as l(id text, _order int, "lineId" text, quantity numeric, reason text, note text)`

interface NewReturn extends Pick<ReturnInput, 'lines'> {
  status: ReturnStatus
  instructions: string | null
}

async function insertReturn(
  work: OrderWork,
  { status, instructions, lines }: NewReturn,
): Promise<ReturnState> {
  const { ctx, sql, order } = work
  const [next] = await sql.query<{ sequence: number }>(NEXT_NUMBER)
  const id = uuidv7()
  const number = formatReturnNumber(next?.sequence ?? 0)
  const actorId = accountOf(ctx.actor)
  await sql.query(INSERT, [id, number, order.id, order.number, status, instructions, actorId])
  const rows = lines.map(({ lineId, quantity, reason, note }, index) => ({
    ...{ id: uuidv7(), _order: index + 1, lineId, quantity, reason },
    note: note === undefined || note === '' ? null : note,
  }))
  await sql.query(INSERT_LINES, [JSON.stringify(rows), id])
  const part = await lockReturnOf(work, id)
  if (!part) throw new Error('an inserted return has a row')
  return part
}

/**
 * Asks for a return of some units of an order that were shipped. Customers ask for their own orders, within what the store's
 * settings offer. Staff may approve it at once, or receive it where the goods are here already. No return asks for units that
 * another open one asks for: the order's row is locked.
 * @throws DomainError `NOT_FOUND`, `FORBIDDEN`, `TRANSITION_NOT_ALLOWED`, `VALIDATION_ERROR`, `CONFLICT`,
 * `PRECONDITION_FAILED`.
 */
export async function requestReturn(
  ctx: Context,
  orderId: string,
  input: ReturnInput,
): Promise<{ id: string; number: string }> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    const { lines, status } = input
    assertMay(ctx, order, DEEDS[status])
    assertFitting(input)
    assertRecordableState(order, 'return')
    const settings = await readReturnSettings(sql)
    if (!mayAll(ctx.actor, 'returns', 'request')) await assertOfferedFor(sql, order, settings)
    assertRequest(order.lines, lines, await readAskedUnits(sql, order.id))
    // Goods that are here were agreed to come, by those who took them in.
    const initial = status === 'received' ? 'approved' : status
    const instructions = status === 'approved' ? input.instructions || settings.instructions : null
    const part = await insertReturn({ ctx, sql, order }, { status: initial, instructions, lines })
    await go({ ctx, sql, order, part }, input)
    return { id: part.id, number: part.number }
  })
}

/** What a new return begins with. */
async function go(work: ReturnWork, { status, lines }: ReturnInput): Promise<void> {
  if (status === 'received') {
    await takeIn(
      work,
      lines.map(({ lineId, quantity, condition, restock }) => ({ lineId, quantity, condition, restock })),
    )
    return
  }
  // Not the notes: they are the customer's words, which the timeline could not forget.
  const told = lines.map(({ lineId, quantity, reason }) => ({ lineId, quantity, reason }))
  await tellOfReturn(work, { before: null, data: { lines: told } })
  if (status === 'approved') await tellOfApproval(work)
  else await enqueue(work.sql, 'mail.return-requested', { orderId: work.order.id, returnId: work.part.id })
}
