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
const VARIANT_SUMS = ['units', 'returned_units', 'sold_minor']

/** Sums of `float8` are exact below 2^53 and take half the time of those of `bigint`. */
const sumsOf = (t: string) => VARIANT_SUMS.map((name) => `sum(${t}.${name}::float8) as ${name}`).join(', ')

/** A few weeks of days, and whole months between them; then by product, as articles are of products now. */
const BY_PRODUCT = `
  with sold as materialized (
    select parts.variant_id, ${sumsOf('parts')} from (
      select ${VARIANT_COLUMNS} from sales_variant_days where day >= $1 and day < $2
      union all select ${VARIANT_COLUMNS} from sales_variant_months where month >= $3 and month < $4
      union all select ${VARIANT_COLUMNS} from sales_variant_days where day >= $5 and day < $6) as parts
    group by parts.variant_id
  ), by_product as materialized (
    select v.product_id as id, ${sumsOf('s')}
    from sold s left join variants v on v.id = s.variant_id and s.variant_id <> '${NO_VARIANT}' group by 1
  )`

const GOODS_SUMS = 'g.units as units, g.returned_units as "returnedUnits", g.sold_minor as "soldMinor"'

/** The most sold ones are found first, and named then. */
const MOST = {
  product: `
  (select 'product' as by, g.id, p.title, ${GOODS_SUMS} from (
    select * from by_product where units <> 0 order by sold_minor desc, id limit $7) g
  left join products p on p.id = g.id order by g.sold_minor desc, g.id)`,
  category: `
  (select 'category' as by, g.id, c.title, ${GOODS_SUMS} from (
    select p.category_id as id, ${sumsOf('s')} from by_product s left join products p on p.id = s.id
    group by 1 having sum(s.units) <> 0 order by sum(s.sold_minor) desc, 1 limit $7) g
  left join categories c on c.id = g.id order by g.sold_minor desc, g.id)`,
}

const STATEMENTS = {
  product: BY_PRODUCT + MOST.product,
  category: BY_PRODUCT + MOST.category,
  both: `${BY_PRODUCT} ${MOST.product} union all ${MOST.category} order by by, "soldMinor" desc, id`,
}

type GoodsRow = GoodsSums & { by: keyof typeof MOST }

function readMostSold(
  sql: Sql,
  by: keyof typeof STATEMENTS,
  { limit, ...days }: Days & { limit: number },
): Promise<GoodsRow[]> {
  const { head, months, tail } = splitByMonths(days)
  const bounds = [head, months, tail].flatMap(({ from, until }: HalfOpen) => [from, until])
  return sql.query<GoodsRow & Record<string, unknown>>(STATEMENTS[by], [...bounds, limit])
}

/** What was sold by product or by category, as products are sorted into them now: the most sold first. */
export async function readGoods(
  sql: Sql,
  by: keyof typeof MOST,
  days: Days & { limit: number },
): Promise<GoodsSums[]> {
  const rows = await readMostSold(sql, by, days)
  return rows.map(({ by: _, ...sums }) => sums)
}

/** Both at once: the sums of articles are read once. */
export async function readGoodsBothWays(
  sql: Sql,
  days: Days & { limit: number },
): Promise<{ products: GoodsSums[]; categories: GoodsSums[] }> {
  const rows = await readMostSold(sql, 'both', days)
  const those = (wanted: keyof typeof MOST) =>
    rows.flatMap(({ by, ...sums }) => (by === wanted ? [sums] : []))
  return { products: those('product'), categories: those('category') }
}
