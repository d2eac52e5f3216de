import type { Days } from '@/domain/lists/period'
import { yearBegunBy } from '@/domain/reports/report-period'
import type { Sql } from '@/platform/database/transaction'

/** A customer with what they bought. Orders of guests are of no customer. */
export interface CustomerSums {
  readonly id: string
  readonly name: string | null
  readonly orders: number
  readonly grossMinor: number
  readonly netMinor: number
  /** Whether their first sale is one of these. */
  readonly isNew: boolean
}

export interface Customers {
  readonly count: number
  readonly newCount: number
  /** Those who bought for most. */
  readonly top: readonly CustomerSums[]
}

/** Each has one first day. */
const NEW_CUSTOMERS = `(select count(*)::int from sales_customer_days where day between $1 and $2 and is_first)`

/** Those who bought for most are read in full; `most` and `count` say who they are, and how many bought at all. */
const withSums = (most: string, count: string) => `
  with ${most}, t as (
    select customer_id, sum(orders)::float8 as orders, sum(gross_minor)::float8 as gross, sum(net_minor)::float8 as net,
      bool_or(is_first) as is_new
    from sales_customer_days join most using (customer_id) where day between $1 and $2 group by customer_id
  )
  select (${count}) as count, ${NEW_CUSTOMERS} as "newCount",
    (select coalesce(json_agg(json_build_object('id', t.customer_id, 'name', u.name, 'orders', t.orders,
        'grossMinor', t.gross, 'netMinor', t.net, 'isNew', t.is_new) order by t.gross desc, t.customer_id), '[]')
      from t left join users u on u.id = t.customer_id) as top`

/**
 * Years have a million rows: all of them are grouped by what the index holds. Sums of `float8` are exact below 2^53 and take
 * half the time of those of `bigint`.
 */
const CUSTOMERS_OF_DAYS = withSums(
  `c as materialized (
    select customer_id, sum(gross_minor::float8) as gross from sales_customer_days
    where day between $1 and $2 group by customer_id
  ), most as materialized (
    select customer_id from c order by gross desc, customer_id limit $3
  )`,
  'select count(*)::int from c',
)

/** Along an index of the sums by year: all of the year's days are among those of the period. */
const CUSTOMERS_OF_YEAR = withSums(
  `most as materialized (
    select customer_id from sales_customer_years where year = $4 order by gross_minor desc, customer_id limit $3
  )`,
  'select count(*)::int from sales_customer_years where year = $4',
)

const COUNT_OF_DAYS = `
  select ${NEW_CUSTOMERS} as "newCount", (select count(*)::int from (
    select distinct customer_id from sales_customer_days where day between $1 and $2) c) as count`

/** From the beginning of a year: they are those whose first day in it has come. */
const COUNT_OF_YEAR = `
  select ${NEW_CUSTOMERS} as "newCount",
    (select count(*)::int from sales_customer_years where year = $3 and first_day <= $2) as count`

const SOLD_AFTER = `
  select exists (select from sales_customer_days where day > $1 and day < ($2::date + interval '1 year')::date) as "isSold"`

/** The year whose sums by customer are those of the days: nothing was sold on its days behind them. */
async function wholeYearOf(sql: Sql, days: Days): Promise<string | null> {
  const year = yearBegunBy(days)
  if (year === null) return null
  const [row] = await sql.query<{ isSold: boolean }>(SOLD_AFTER, [days.last, year])
  return row?.isSold === false ? year : null
}

/** The customers with a sale on one of these days, and how many of them had none before. */
export async function readCustomers(
  sql: Sql,
  { limit, ...days }: Days & { limit: number },
): Promise<Customers> {
  const { first, last } = days
  const year = await wholeYearOf(sql, days)
  const read = (statement: string, values: readonly unknown[]) =>
    sql.query<Customers & Record<string, unknown>>(statement, [first, last, limit, ...values])
  const [row] = await (year === null ? read(CUSTOMERS_OF_DAYS, []) : read(CUSTOMERS_OF_YEAR, [year]))
  return row ?? { count: 0, newCount: 0, top: [] }
}

/** The same without names. */
export async function countCustomers(sql: Sql, days: Days): Promise<Omit<Customers, 'top'>> {
  const { first, last } = days
  const year = yearBegunBy(days)
  const read = (statement: string, values: readonly unknown[]) =>
    sql.query<Omit<Customers, 'top'> & Record<string, unknown>>(statement, [first, last, ...values])
  const [row] = await (year === null ? read(COUNT_OF_DAYS, []) : read(COUNT_OF_YEAR, [year]))
  return row ?? { count: 0, newCount: 0 }
}
