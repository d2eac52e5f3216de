import { IS_SALE, LINE_WORTH, NET, NO_VARIANT } from './sale-sql'

/** A table of sums by day: `fresh` selects its rows as they are now. */
interface KeptTable {
  readonly table: string
  readonly keys: readonly string[]
  readonly sums: readonly string[]
  readonly fresh: string
}

const DAY_SUMS = [
  ...['orders', 'units', 'returned_units', 'gross_minor', 'discount_minor'],
  ...['shipping_minor', 'tax_minor', 'net_minor', 'paid_minor'],
]
const VARIANT_SUMS = ['units', 'returned_units', 'sold_minor']
const CUSTOMER_SUMS = ['orders', 'gross_minor', 'net_minor']

const summed = (names: readonly string[]) => names.map((name) => `sum(${name})::bigint as ${name}`).join(', ')
const anyOf = (names: readonly string[]) => names.map((name) => `sum(${name}) <> 0`).join(' or ')

/** `offset 0` keeps each lookup one along an index, whatever the statistics say of a few days. */
const SOURCES = `
  days as materialized (
    select * from unnest($1::date[], $2::timestamptz[], $3::timestamptz[]) as d(day, from_at, until_at)
  ), placed as materialized (
    select d.day, o.* from days d cross join lateral (
      select id, customer_id,
        coalesce('channel:' || sales_channel, 'source:' || source::text) collate "default" as channel,
        upper(coalesce(shipping_address_country, '')) collate "default" as country, prices_include_tax is true as is_inclusive,
        ${IS_SALE} as is_sale, ${NET} as net_minor, total_minor, discount_total_minor, shipping_total_minor, tax_total_minor
      from orders where placed_at >= d.from_at and placed_at < d.until_at and currency = $4 offset 0) o
  ), sold as materialized (
    select p.day, p.channel, p.country, l.* from placed p cross join lateral (
      select coalesce(variant_id, '${NO_VARIANT}') as variant_id, quantity as units, returned_quantity as returned_units,
        ${LINE_WORTH('p')} as sold_minor
      from orders_lines where _parent_id = p.id offset 0) l
    where p.is_sale
  ), parts as (
    select day, channel, country, is_sale::int as orders, 0 as units, 0 as returned_units,
      case when is_sale then total_minor else 0 end as gross_minor,
      case when is_sale then discount_total_minor else 0 end as discount_minor,
      case when is_sale then shipping_total_minor else 0 end as shipping_minor,
      case when is_sale then tax_total_minor else 0 end as tax_minor, net_minor, 0 as paid_minor
    from placed
    union all
    select day, channel, country, 0, units, returned_units, 0, 0, 0, 0, 0, 0 from sold
    union all
    select d.day, null, null, 0, 0, 0, 0, 0, 0, 0, 0, m.amount from days d cross join lateral (
      select amount_minor as amount from payments
        where received_at >= d.from_at and received_at < d.until_at and currency = $4 and status = 'received'
      union all
      select -amount_minor from refunds
        where created_at >= d.from_at and created_at < d.until_at and currency = $4
      offset 0) m
  )`

const DAYS: KeptTable = {
  table: 'sales_days',
  keys: ['day', 'dimension', 'key'],
  sums: DAY_SUMS,
  fresh: `select p.day, s.dimension, s.key, ${summed(DAY_SUMS)}
    from parts p cross join lateral
      (values ('all', ''), ('channel', p.channel), ('country', p.country)) as s(dimension, key)
    where s.key is not null group by 1, 2, 3 having ${anyOf(DAY_SUMS)}`,
}

const VARIANTS: KeptTable = {
  table: 'sales_variant_days',
  keys: ['day', 'variant_id'],
  sums: VARIANT_SUMS,
  fresh: `select day, variant_id, ${summed(VARIANT_SUMS)} from sold group by 1, 2 having ${anyOf(VARIANT_SUMS)}`,
}

const CUSTOMERS: KeptTable = {
  table: 'sales_customer_days',
  keys: ['day', 'customer_id'],
  sums: CUSTOMER_SUMS,
  fresh: `select day, customer_id, count(*) as orders, sum(total_minor)::bigint as gross_minor,
      sum(net_minor)::bigint as net_minor
    from placed where is_sale and customer_id is not null group by 1, 2`,
}

const TABLES = [DAYS, VARIANTS, CUSTOMERS]

/** Writes what differs between the rows that are kept of the days and those that they should have. */
function keep({ table, keys, sums, fresh }: KeptTable): string {
  const columns = [...keys, ...sums].join(', ')
  const sameKey = (a: string, b: string) => keys.map((key) => `${a}.${key} = ${b}.${key}`).join(' and ')
  const taken = sums.map((name) => `${name} = excluded.${name}`).join(', ')
  return `
  fresh_${table} as materialized (${fresh}),
  kept_${table} as materialized (select ${columns} from ${table} where day = any($1::date[])),
  new_${table} as materialized (select * from fresh_${table} except all select * from kept_${table}),
  old_${table} as materialized (select * from kept_${table} except all select * from fresh_${table}),
  deleted_${table} as (
    delete from ${table} t using old_${table} o
    where ${sameKey('t', 'o')} and not exists (select from new_${table} n where ${sameKey('n', 'o')})),
  written_${table} as (
    insert into ${table} (${columns}) select ${columns} from new_${table}
    on conflict (${keys.join(', ')}) do update set ${taken})`
}

/** The first day of a day's month. */
const MONTH = `(day - (extract(day from day)::int - 1))`

/** Months change by the difference of their days: a day costs the same whatever the month holds. */
const MONTHS = `
  month_changes as (
    select ${MONTH} as month, variant_id, ${summed(VARIANT_SUMS)} from (
      select * from new_sales_variant_days
      union all
      select day, variant_id, ${VARIANT_SUMS.map((name) => `-${name}`).join(', ')} from old_sales_variant_days) as both_ways
    group by 1, 2 having ${anyOf(VARIANT_SUMS)}
  ), written_months as (
    insert into sales_variant_months as m (month, variant_id, ${VARIANT_SUMS.join(', ')}) select * from month_changes
    on conflict (month, variant_id) do update set
      ${VARIANT_SUMS.map((name) => `${name} = m.${name} + excluded.${name}`).join(', ')})`

/**
 * Brings the sums of days up to date. Parameters: days, the moments when they begin and end, the currency. Answers how many
 * rows differed, and which customers have bought on one of the days, or no longer have.
 */
export const KEEP_DAYS = `
  with ${SOURCES}, ${TABLES.map(keep).join(', ')}, ${MONTHS}
  select
    (${TABLES.map(({ table }) => `(select count(*) from new_${table}) + (select count(*) from old_${table})`).join(' + ')})::int
      as changed,
    array(select distinct customer_id from (
      select day, customer_id from new_sales_customer_days union all select day, customer_id from old_sales_customer_days) c
      group by day, customer_id having count(*) = 1) as customers`

/** Of customers, on which day they bought first. */
export const KEEP_FIRST_DAYS = `
  update sales_customer_days c set is_first = (c.day = f.day)
  from (select customer_id, min(day) as day from sales_customer_days where customer_id = any($1::uuid[]) group by 1) f
  where c.customer_id = f.customer_id and c.is_first <> (c.day = f.day)`

/** Makes months of the catalogue the sums of their days again, and answers how many rows were not. Parameters: the first day of the first one, and of the one after the last. */
export const KEEP_MONTHS = `
  with fresh as materialized (
    select ${MONTH} as month, variant_id, ${summed(VARIANT_SUMS)} from sales_variant_days
    where day >= $1::date and day < $2::date group by 1, 2
  ), kept as materialized (
    select * from sales_variant_months where month >= $1::date and month < $2::date and (${VARIANT_SUMS.map((name) => `${name} <> 0`).join(' or ')})
  ), news as materialized (select * from fresh except all select * from kept),
  olds as materialized (select * from kept except all select * from fresh),
  deleted as (delete from sales_variant_months m using olds o where m.month = o.month and m.variant_id = o.variant_id
    and not exists (select from news n where n.month = o.month and n.variant_id = o.variant_id)),
  written as (insert into sales_variant_months (month, variant_id, ${VARIANT_SUMS.join(', ')}) select * from news
    on conflict (month, variant_id) do update set ${VARIANT_SUMS.map((name) => `${name} = excluded.${name}`).join(', ')})
  select ((select count(*) from news) + (select count(*) from olds))::int as changed`

/** The same of what customers bought for in a year: a trigger keeps it with each change of a day. */
export const KEEP_YEARS = `
  with fresh as materialized (
    select date_trunc('year', day::timestamp)::date as year, customer_id, sum(gross_minor)::bigint as gross_minor,
      min(day) as first_day
    from sales_customer_days group by 1, 2
  ), news as materialized (select * from fresh except all select * from sales_customer_years),
  olds as materialized (select * from sales_customer_years except all select * from fresh),
  deleted as (delete from sales_customer_years y using olds o where y.year = o.year and y.customer_id = o.customer_id
    and not exists (select from news n where n.year = o.year and n.customer_id = o.customer_id)),
  written as (insert into sales_customer_years (year, customer_id, gross_minor, first_day) select * from news
    on conflict (year, customer_id) do update set gross_minor = excluded.gross_minor, first_day = excluded.first_day)
  select ((select count(*) from news) + (select count(*) from olds))::int as changed`
