import { daysOfPeriod } from '@/domain/lists/period'
import type { WorkQueue } from '@/domain/order/status-facts'
import { statusesWith } from '@/domain/order/status-facts'
import { dayAt, startOfDay } from '@/domain/time-zone'
import { textList } from '@/platform/database/text-list'
import type { Sql } from '@/platform/database/transaction'

/** Above this many the dashboard shows "more than": the exact length of a longer list does not matter. */
export const MAX_WAITING = 999

/** Orders that wait for staff, each counted up to one above {@link MAX_WAITING}. */
export interface WaitingOrders {
  toPay: number
  toShip: number
  /** Of those to be shipped, the ones that were placed more than two days ago. */
  late: number
  /** Units that the orders to be shipped still wait for; of so many orders as are counted. */
  unitsToShip: number
  onHold: number
  refundDue: number
}

const NONE: WaitingOrders = { toPay: 0, toShip: 0, late: 0, unitsToShip: 0, onHold: 0, refundDue: 0 }

const BOUND = `limit ${String(MAX_WAITING + 1)}`

/** Counts along an index and stops one above the limit. */
const COUNT = (condition: string) =>
  `(select count(*)::int from (select 1 from orders where ${condition} ${BOUND}) as bounded)`

const isQueuedIn = (queue: WorkQueue) =>
  `status in ${textList(statusesWith((facts) => facts.queue === queue))}`

const WAITING = `
  select
    ${COUNT(`balance = 'owed'`)} as "toPay",
    ${COUNT(isQueuedIn('toShip'))} as "toShip",
    ${COUNT(`${isQueuedIn('toShip')} and placed_at < $1`)} as "late",
    (select coalesce(sum(l.quantity - l.shipped_quantity), 0)::int
      from (select id from orders where ${isQueuedIn('toShip')} ${BOUND}) o
      cross join lateral (select quantity, shipped_quantity from orders_lines where _parent_id = o.id offset 0) l)
      as "unitsToShip",
    ${COUNT(isQueuedIn('onHold'))} as "onHold",
    ${COUNT(`balance = 'refund_due'`)} as "refundDue"`

/** What waits for staff now. Late is what the list's view of that name shows. */
export async function loadWaiting(
  sql: Sql,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<WaitingOrders> {
  const { first } = daysOfPeriod('last_3_days', dayAt(now, timeZone))
  const [row] = await sql.query<WaitingOrders & Record<string, unknown>>(WAITING, [
    startOfDay(first, timeZone),
  ])
  return row ?? NONE
}
