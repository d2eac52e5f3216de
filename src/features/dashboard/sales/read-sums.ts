import type { Days } from '@/domain/lists/period'
import type { SalesSums } from '@/domain/order/revenue'
import type { HalfOpen } from '@/domain/reports/report-period'
import { splitByMonths } from '@/domain/reports/report-period'
import type { Sql } from '@/platform/database/transaction'

import { NO_VARIANT } from './sale-sql'

/** Sums of a period, keyed by a day, a channel or a country. */
export interface KeyedSums extends SalesSums {
  readonly key: string
}

const float = (column: string, as: string) => `sum(${column})::float8 as "${as}"`
const SUMS = [
  ...[float('orders', 'orders'), float('units', 'units'), float('returned_units', 'returnedUnits')],
  ...[float('gross_minor', 'grossMinor'), float('discount_minor', 'discountMinor')],
  ...[float('shipping_minor', 'shippingMinor'), float('tax_minor', 'taxMinor')],
  ...[float('net_minor', 'netMinor'), float('paid_minor', 'paidMinor')],
].join(', ')

const BY_DAY = `select day::text as key, ${SUMS} from sales_days
  where dimension = 'all' and day between $1 and $2 group by day order by day`

const BY_PART = `select key, ${SUMS} from sales_days
  where dimension = $3 and day between $1 and $2 group by key
  having sum(orders) <> 0 order by sum(gross_minor) desc, key limit 1000`

/** The sums of each day with any, in ascending order. */
export function readDays(sql: Sql, { first, last }: Days): Promise<KeyedSums[]> {
  return sql.query<KeyedSums & Record<string, unknown>>(BY_DAY, [first, last])
}

/** The sums by channel or by country, the most sold first. */
export function readParts(sql: Sql, by: 'channel' | 'country', { first, last }: Days): Promise<KeyedSums[]> {
  return sql.query<KeyedSums & Record<string, unknown>>(BY_PART, [first, last, by])
}

/** What was sold of goods: with tax, less discounts, without shipping. */
export interface GoodsSums {
  /** The id of a product or category; null for goods that are not in the catalogue, or have no category. */
  readonly id: string | null
  readonly title: string | null
  readonly units: number
  readonly returnedUnits: number
  readonly soldMinor: number
}

const VARIANT_COLUMNS = 'variant_id, units, returned_units, sold_minor'

/** A few weeks of days, and whole months between them. */
const OF_VARIANTS = `
  select variant_id, sum(units) as units, sum(returned_units) as returned_units, sum(sold_minor) as sold_minor from (
    select ${VARIANT_COLUMNS} from sales_variant_days where day >= $1 and day < $2
    union all select ${VARIANT_COLUMNS} from sales_variant_months where month >= $3 and month < $4
    union all select ${VARIANT_COLUMNS} from sales_variant_days where day >= $5 and day < $6) as parts
  group by variant_id`

const GOODS = (id: string, title: string, join: string) => `
  with sold as materialized (${OF_VARIANTS})
  select ${id} as id, ${title} as title, ${float('s.units', 'units')}, ${float('s.returned_units', 'returnedUnits')},
    ${float('s.sold_minor', 'soldMinor')}
  from sold s left join variants v on v.id = s.variant_id and s.variant_id <> '${NO_VARIANT}'
    left join products p on p.id = v.product_id ${join}
  group by 1, 2 having sum(s.units) <> 0 order by sum(s.sold_minor) desc, 1 limit $7`

const STATEMENTS = {
  product: GOODS('p.id', 'p.title', ''),
  category: GOODS('c.id', 'c.title', 'left join categories c on c.id = p.category_id'),
}

/** What was sold by product or by category, as products are sorted into them now: the most sold first. */
export function readGoods(
  sql: Sql,
  by: keyof typeof STATEMENTS,
  { limit, ...days }: Days & { limit: number },
): Promise<GoodsSums[]> {
  const { head, months, tail } = splitByMonths(days)
  const bounds = [head, months, tail].flatMap(({ from, until }: HalfOpen) => [from, until])
  return sql.query<GoodsSums & Record<string, unknown>>(STATEMENTS[by], [...bounds, limit])
}

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

/**
 * Years have a million rows: all of them are grouped by what the index holds, and only those who bought for most are read in
 * full. Sums of `float8` are exact below 2^53 and take half the time of those of `bigint`.
 */
const CUSTOMERS = `
  with c as materialized (
    select customer_id, sum(gross_minor::float8) as gross from sales_customer_days
    where day between $1 and $2 group by customer_id
  ), most as materialized (
    select customer_id from c order by gross desc, customer_id limit $3
  ), t as (
    select customer_id, sum(orders)::float8 as orders, sum(gross_minor)::float8 as gross, sum(net_minor)::float8 as net,
      bool_or(is_first) as is_new
    from sales_customer_days join most using (customer_id) where day between $1 and $2 group by customer_id
  )
  select (select count(*)::int from c) as count, ${NEW_CUSTOMERS} as "newCount",
    (select coalesce(json_agg(json_build_object('id', t.customer_id, 'name', u.name, 'orders', t.orders,
        'grossMinor', t.gross, 'netMinor', t.net, 'isNew', t.is_new) order by t.gross desc, t.customer_id), '[]')
      from t left join users u on u.id = t.customer_id) as top`

const COUNT_CUSTOMERS = `
  select ${NEW_CUSTOMERS} as "newCount", (select count(*)::int from (
    select distinct customer_id from sales_customer_days where day between $1 and $2) c) as count`

/** The customers with a sale on one of these days, and how many of them had none before. */
export async function readCustomers(
  sql: Sql,
  { first, last, limit }: Days & { limit: number },
): Promise<Customers> {
  const [row] = await sql.query<Customers & Record<string, unknown>>(CUSTOMERS, [first, last, limit])
  return row ?? { count: 0, newCount: 0, top: [] }
}

/** The same without names. */
export async function countCustomers(sql: Sql, { first, last }: Days): Promise<Omit<Customers, 'top'>> {
  const [row] = await sql.query<Omit<Customers, 'top'> & Record<string, unknown>>(COUNT_CUSTOMERS, [
    first,
    last,
  ])
  return row ?? { count: 0, newCount: 0 }
}
