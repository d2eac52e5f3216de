import type { Context } from '@/platform/context'
import type { Sql } from '@/platform/database/transaction'
import { withTransaction } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

/** One at a time changes sums. */
const ALONE = 'lock table customer_sums_terms in share row exclusive mode'

const TERMS = 'select currency from customer_sums_terms'

const SET_TERMS = `
  insert into customer_sums_terms (currency) values ($1)
  on conflict (only_row) do update set currency = excluded.currency`

/** Notes that one transaction takes. */
const NOTES_AT_ONCE = 5000

const SUMMED = `sum(orders) as orders, coalesce(sum(spent_minor) filter (where currency = $1), 0) as spent_minor`

/** What was noted of customers is added to their sums, and the notes are gone. */
const ADD_NOTED = `
  with taken as (
    delete from customer_changes where ctid = any(array(select ctid from customer_changes limit ${String(NOTES_AT_ONCE)}))
    returning *
  ), sums as materialized (
    select customer_id, ${SUMMED} from taken group by customer_id
  ), added as (
    update users u set orders_placed = coalesce(u.orders_placed, 0) + s.orders, spent_minor = coalesce(u.spent_minor, 0) + s.spent_minor
    from sums s where u.id = s.customer_id and (s.orders <> 0 or s.spent_minor <> 0)
  )
  select count(*)::int as taken from taken`

/** In one state of the database: the sums of the orders, less what is noted and not added yet. */
const COMPARE = `
  with placed as (
    select customer_id, count(*) as orders,
      coalesce(sum(paid_total_minor - refunded_total_minor) filter (where currency = $1), 0) as spent_minor
    from orders where customer_id is not null and placed_at is not null group by customer_id
  ), noted as (
    select customer_id, ${SUMMED} from customer_changes group by customer_id
  ), right_ones as (
    select u.id, coalesce(p.orders, 0) - coalesce(n.orders, 0) as orders,
      coalesce(p.spent_minor, 0) - coalesce(n.spent_minor, 0) as spent_minor
    from users u left join placed p on p.customer_id = u.id left join noted n on n.customer_id = u.id
  ), repaired as (
    update users u set orders_placed = r.orders, spent_minor = r.spent_minor from right_ones r
    where r.id = u.id and (u.orders_placed, u.spent_minor) is distinct from (r.orders, r.spent_minor)
    returning u.id
  )
  select count(*)::int as repaired from repaired`

async function compare(sql: Sql, currency: string): Promise<number> {
  const [row] = await sql.query<{ repaired: number }>(COMPARE, [currency])
  return row?.repaired ?? 0
}

/** Adds some of what was noted; makes all sums when there are none in the store's currency. True when nothing is left. */
async function keepSome(sql: Sql): Promise<boolean> {
  await sql.query(ALONE)
  const { currency } = await readStoreSettings(sql)
  const [kept] = await sql.query<{ currency: string }>(TERMS)
  if (kept?.currency !== currency) {
    await compare(sql, currency)
    await sql.query(SET_TERMS, [currency])
  }
  const [row] = await sql.query<{ taken: number }>(ADD_NOTED, [currency])
  return (row?.taken ?? 0) < NOTES_AT_ONCE
}

/**
 * Brings the number of orders and the amount spent, by which lists of customers are sorted, up to date with what orders have noted
 * since. Ends early, between two transactions, when it is to stop.
 */
export async function keepCustomerSums(
  ctx: Context,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  while (!signal?.aborted) if (await withTransaction(ctx, keepSome)) return
}

/** Compares the sums of all customers with their orders, repairs those that differ, and answers how many. */
export async function reconcileCustomerSums(ctx: Context): Promise<number> {
  await keepCustomerSums(ctx)
  return withTransaction(ctx, async (sql) => {
    await sql.query(ALONE)
    return compare(sql, (await readStoreSettings(sql)).currency)
  })
}
