import type { Payload } from 'payload'

import type { CustomerFigures } from '@/domain/account/customer-figures'
import { MOST_COUNTED_ORDERS } from '@/domain/account/customer-figures'
import { readSqlOf } from '@/platform/database/replicas/reads'

interface Row {
  [column: string]: unknown
  id: string
  currency: string
  orders: number
  spentMinor: number
  lastOrderAt: string
}

/** Through the index of a customer's orders, for each customer by itself. Drafts are no orders yet. */
const FIGURES = `
  select u.id, o.currency, count(*)::int as orders,
    sum(o.paid_total_minor - o.refunded_total_minor)::float8 as "spentMinor", to_json(max(o.placed_at)) as "lastOrderAt"
  from unnest($1::uuid[]) as u(id) cross join lateral (
    select h.currency, h.paid_total_minor, h.refunded_total_minor, h.placed_at from orders h
    where h.customer_id = u.id and h.placed_at is not null
    order by h.created_at desc, h.id desc limit ${String(MOST_COUNTED_ORDERS)}) o
  group by u.id, o.currency order by u.id, count(*) desc, o.currency`

function figuresOf(id: string, rows: readonly Row[]): CustomerFigures {
  const moments = rows.map(({ lastOrderAt }) => lastOrderAt).toSorted()
  return {
    id,
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    spent: rows.map(({ currency, spentMinor }) => ({ amountMinor: spentMinor, currency })),
    lastOrderAt: moments.at(-1) ?? null,
  }
}

/** What each of these customers has bought; whether the caller may know it is asked before. */
export async function loadCustomerFigures(
  payload: Payload,
  ids: readonly string[],
): Promise<CustomerFigures[]> {
  if (ids.length === 0) return []
  const rows = await readSqlOf(payload).query<Row>(FIGURES, [ids])
  return ids.map((id) =>
    figuresOf(
      id,
      rows.filter((row) => row.id === id),
    ),
  )
}
