import { DomainError, invalidField } from '@/domain/errors'
import { assertRecordable } from '@/domain/order/actions'
import { startOfDay } from '@/domain/time-zone'
import { UUID } from '@/domain/uuid'
import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { OrderState } from '../actions/order-state'
import { actorFacts, lockOrder } from '../actions/order-state'
import { takePayment } from '../actions/record-payment'
import { assertMayUseBank } from './bank-access'
import type { BookInput } from './bank-input'
import type { StoredLine } from './bank-lines'
import { LINE_COLUMNS } from './bank-lines'

const LOCK = `select 1 from bank_lines where id = $1 for update`
const LINE = `select ${LINE_COLUMNS} from bank_lines l where l.id = $1`

const ORDER_IDS = `select id, number from orders where number = any($1::text[]) order by id`

const LINK = `insert into bank_line_payments (line_id, payment_id) values ($1, $2)`

/** Noon of the day of the booking, by the shop's clock: as near as a bank says when the money came. */
const HALF_A_DAY_MS = 12 * 60 * 60 * 1000

/**
 * A line of a statement, locked until the transaction ends, so that it is booked once.
 * @throws DomainError `NOT_FOUND`.
 */
export async function lockLine(sql: Sql, lineId: string): Promise<StoredLine> {
  if (UUID.test(lineId)) await sql.query(LOCK, [lineId])
  // Read after the lock is there: another booking may have ended in between.
  const [line] = UUID.test(lineId) ? await sql.query<StoredLine>(LINE, [lineId]) : []
  if (!line) throw new DomainError('NOT_FOUND', 'No such line of a bank statement.')
  return line
}

/**
 * Books a line, or a part of it, as payments of orders.
 * @throws DomainError `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` when less of the line is open than is to be booked,
 * `VALIDATION_ERROR` for an order that does not exist or owes less, `TRANSITION_NOT_ALLOWED`.
 */
export async function bookLine(
  ctx: Context,
  lineId: string,
  { shares }: BookInput,
): Promise<{ booked: number }> {
  assertMayUseBank(ctx)
  return withTransaction(ctx, async (sql) => {
    const line = await lockLine(sql, lineId)
    assertOpen(line, shares)
    const orders = await lockOrders(ctx, sql, shares)
    const { timeZone } = await readStoreSettings(sql)
    const noonMs = startOfDay(line.bookedOn, timeZone).getTime() + HALF_A_DAY_MS
    const receivedAt = new Date(Math.min(noonMs, Date.now()))
    for (const [order, amountMinor] of orders) {
      // What the payer wrote stays with the line: it may be about a person, and payments are kept.
      const reference = line.reference || `Bank statement, ${line.bookedOn}`
      const { currency } = line
      const payment = { amountMinor, currency, method: 'bank_transfer' as const, reference, receivedAt }
      const paymentId = await takePayment({ ctx, sql, order }, payment)
      await sql.query(LINK, [lineId, paymentId])
    }
    return { booked: orders.length }
  })
}

function assertOpen({ amountMinor, bookedMinor, isSetAside }: StoredLine, shares: BookInput['shares']): void {
  const wanted = shares.reduce((sum, share) => sum + share.amountMinor, 0)
  if (amountMinor <= 0) throw new DomainError('CONFLICT', 'This money left the account.')
  if (isSetAside) throw new DomainError('CONFLICT', 'This line was set aside. Take that back first.')
  if (wanted > amountMinor - bookedMinor)
    throw new DomainError('CONFLICT', 'Less of this line is open: it was booked meanwhile, or in parts.')
}

/** Locks the orders one after another by their ids, as all do who lock several. */
async function lockOrders(
  ctx: Context,
  sql: Sql,
  shares: BookInput['shares'],
): Promise<[OrderState, number][]> {
  const numbers = shares.map(({ number }) => number)
  if (new Set(numbers).size < numbers.length) throw invalidField('shares', 'An order is named twice.')
  const found = await sql.query<{ id: string; number: string }>(ORDER_IDS, [numbers])
  const missing = numbers.findIndex((number) => !found.some((order) => order.number === number))
  if (missing >= 0)
    throw invalidField(`shares.${String(missing)}.number`, `There is no order ${numbers[missing] ?? ''}.`)
  const locked: [OrderState, number][] = []
  for (const { id, number } of found) {
    const order = await lockOrder(ctx, sql, id)
    assertRecordable({ order, actor: actorFacts(ctx, order), action: 'pay' })
    const share = shares.find((one) => one.number === number)
    if (share) locked.push([order, share.amountMinor])
  }
  return locked
}
