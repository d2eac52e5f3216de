import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SAFE = 'set search_path = pg_catalog, public, pg_temp'

/** Rows of which the moment in `column` says to which day they belong. */
const DATED = [
  { table: 'orders', column: 'placed_at' },
  { table: 'payments', column: 'received_at' },
  { table: 'refunds', column: 'created_at' },
] as const

/** At every interface: the hour that a changed row belongs to, now and before, is noted. */
function note({ table, column }: (typeof DATED)[number]): string {
  const hour = (row: string) => `date_trunc('hour', ${row}.${column})`
  const noteRows = (rows: string) => `
        insert into sales_changes (slot)
          select distinct ${hour('r')} from ${rows} r where r.${column} is not null;`
  return `
    create function note_sales_of_${table}() returns trigger language plpgsql ${SAFE} as $$
    begin
      if tg_op = 'INSERT' then ${noteRows('new_rows')}
      elsif tg_op = 'DELETE' then ${noteRows('old_rows')}
      else
        insert into sales_changes (slot)
          select distinct h.hour from (values (${hour('old')}), (${hour('new')})) as h(hour) where h.hour is not null;
      end if;
      return null;
    end $$;
    create trigger note_sales_added after insert on ${table} referencing new table as new_rows
      for each statement execute function note_sales_of_${table}();
    create trigger note_sales_deleted after delete on ${table} referencing old table as old_rows
      for each statement execute function note_sales_of_${table}();
    create trigger note_sales_changed after update on ${table}
      for each row when (old.${column} is not null or new.${column} is not null)
      execute function note_sales_of_${table}();`
}

/** New lines come with their order, or with a change of it. */
const LINES = `
  create function note_sales_of_line() returns trigger language plpgsql ${SAFE} as $$
  begin
    insert into sales_changes (slot)
      select date_trunc('hour', o.placed_at) from orders o where o.id = old._parent_id and o.placed_at is not null;
    return null;
  end $$;
  create trigger note_sales_changed after delete or update of
      _parent_id, variant_id, quantity, returned_quantity, line_total_minor, discount_minor, tax_total_minor
    on orders_lines for each row execute function note_sales_of_line();`

const MONEY = (names: readonly string[]) => names.map((name) => `${name}_minor bigint not null`).join(', ')

/** Each row is narrow: a shop with a million orders has as many of them. */
const TABLES = `
  create table sales_changes (slot timestamptz not null);
  create table sales_terms (
    only_row boolean primary key default true check (only_row), time_zone text not null, currency text not null);
  create table sales_days (
    day date not null, dimension text not null, key text not null,
    orders bigint not null, units bigint not null, returned_units bigint not null,
    ${MONEY(['gross', 'discount', 'shipping', 'tax', 'net', 'paid'])},
    primary key (dimension, day, key));
  create table sales_variant_days (
    day date not null, variant_id uuid not null,
    units bigint not null, returned_units bigint not null, sold_minor bigint not null,
    primary key (day, variant_id));
  create table sales_variant_months (
    month date not null, variant_id uuid not null,
    units bigint not null, returned_units bigint not null, sold_minor bigint not null,
    primary key (month, variant_id));
  create table sales_customer_days (
    day date not null, customer_id uuid not null,
    orders bigint not null, gross_minor bigint not null, net_minor bigint not null,
    is_first boolean not null default false,
    primary key (day, customer_id));
  create index sales_customer_days_customer on sales_customer_days (customer_id, day);
  create index sales_customer_days_first on sales_customer_days (day) where is_first;`

/**
 * Kept sums of sales by day of the shop, and the hours whose orders, payments or refunds have changed since. Writers only add
 * to `sales_changes`, so that none waits for another. The sums are made when they are first asked for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw([TABLES, ...DATED.map(note), LINES].join('\n')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const triggers = DATED.map(
    ({ table }) => `
    drop trigger note_sales_added on ${table}; drop trigger note_sales_deleted on ${table};
    drop trigger note_sales_changed on ${table}; drop function note_sales_of_${table}();`,
  )
  const statements = [
    ...triggers,
    'drop trigger note_sales_changed on orders_lines; drop function note_sales_of_line();',
    'drop table sales_changes, sales_terms, sales_days, sales_variant_days, sales_variant_months, sales_customer_days;',
  ]
  await db.execute(sql.raw(statements.join('\n')))
}
