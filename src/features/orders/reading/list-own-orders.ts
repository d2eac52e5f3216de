import { UUID } from '@/domain/uuid'
import type { OrderRecord } from '@/domain/order/record'
import { ORDER_FIELDS } from '@/domain/order/record'
import { DomainError } from '@/domain/errors'
import type { Context } from '@/platform/context'
import { selectFields } from '@/platform/database/stored-fields'
import { readSqlOf } from '@/platform/database/replicas/reads'

const SUMMARY = [
  ...(['id', 'number', 'status', 'paymentStatus', 'balance', 'fulfilmentStatus'] as const),
  ...(['currency', 'totalMinor'] as const),
]

/** An order as its customer's list shows it. */
export interface OwnOrderSummary extends Pick<OrderRecord, (typeof SUMMARY)[number]> {
  /** ISO 8601; when it was placed, or begun. */
  at: string
  pieces: number
  titles: readonly string[]
}

export interface OwnOrderPage {
  orders: readonly OwnOrderSummary[]
  /** Pass it as `before` to get the next, older page; null on the last one. */
  nextBefore: string | null
}

/** The page begins after the order `$2`, so that its cost does not grow with the page's number. */
const OWN_ORDERS = `
  select ${selectFields(ORDER_FIELDS, SUMMARY, 'o')}, coalesce(o.placed_at, o.created_at) as at,
    l.pieces::int as pieces, l.titles
  from orders o
  cross join lateral (
    select coalesce(sum(quantity), 0) as pieces, coalesce((array_agg(title order by _order))[1:3], '{}') as titles
    from orders_lines where _parent_id = o.id) l
  where o.customer_id = $1 and ($2::uuid is null or (o.created_at, o.id) <
    (select b.created_at, b.id from orders b where b.id = $2::uuid and b.customer_id = $1))
  order by o.created_at desc, o.id desc limit $3`

type Row = Omit<OwnOrderSummary, 'at'> & { at: Date } & Record<string, unknown>

/**
 * The caller's own orders, newest first.
 * @throws DomainError `AUTHENTICATION_REQUIRED`.
 */
export async function listOwnOrders(
  ctx: Context,
  { before, limit = 10 }: { before?: string | undefined; limit?: number } = {},
): Promise<OwnOrderPage> {
  if (ctx.actor.id === null) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in to see your orders.')
  const cursor = before && UUID.test(before) ? before : null
  const rows = await readSqlOf(ctx.payload).prepared<Row>('own-orders', OWN_ORDERS, [
    ctx.actor.id,
    cursor,
    limit + 1,
  ])
  const orders = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }))
  return { orders, nextBefore: rows.length > limit ? (orders.at(-1)?.id ?? null) : null }
}
