import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Looked up by index, however small the tables were when the plan was made. */
const SAFE = 'set search_path = pg_catalog, public, pg_temp set enable_seqscan = off'

/** Sums the days of customers in years anew, each by the index of its days. */
const KEEP = `
  create function keep_sales_customer_years(years date[], customers uuid[]) returns void language plpgsql ${SAFE} as $$
  begin
    with fresh as materialized (
      select p.year, p.customer_id, d.gross_minor, d.first_day
      from unnest(years, customers) as p(year, customer_id) cross join lateral (
        select sum(c.gross_minor)::bigint as gross_minor, min(c.day) as first_day from sales_customer_days c
        where c.customer_id = p.customer_id and c.day >= p.year and c.day < (p.year + interval '1 year')::date) d
    ), gone as (
      delete from sales_customer_years y using fresh f
      where f.first_day is null and y.year = f.year and y.customer_id = f.customer_id
    )
    insert into sales_customer_years as y (year, customer_id, gross_minor, first_day)
      select year, customer_id, gross_minor, first_day from fresh where first_day is not null
    on conflict (year, customer_id) do update
      set gross_minor = excluded.gross_minor, first_day = excluded.first_day
      where (y.gross_minor, y.first_day) is distinct from (excluded.gross_minor, excluded.first_day);
  end $$;`

/** The customers and years of rows of `sales_customer_days` that a statement has written. */
const pairsOf = (rows: string) => `
  select array_agg(year), array_agg(customer_id) into years, customers from (
    select distinct date_trunc('year', day::timestamp)::date as year, customer_id from (${rows}) r) p`

/** After each statement, of any release: a release that does not know of years keeps them, too. */
const TRIGGERS = `
  create function note_sales_customer_days() returns trigger language plpgsql ${SAFE} as $$
  declare
    years date[];
    customers uuid[];
  begin
    if tg_op = 'INSERT' then ${pairsOf('select day, customer_id from new_rows')};
    elsif tg_op = 'DELETE' then
      -- All sums are made anew: there is nothing to look up.
      if not exists (select from sales_customer_days) then
        delete from sales_customer_years;
        return null;
      end if;
      ${pairsOf('select day, customer_id from old_rows')};
    else ${pairsOf(`
      select coalesce(n.day, o.day) as day, coalesce(n.customer_id, o.customer_id) as customer_id
      from new_rows n full join old_rows o on o.day = n.day and o.customer_id = n.customer_id
      where n.gross_minor is distinct from o.gross_minor`)};
    end if;
    if years is not null then perform keep_sales_customer_years(years, customers); end if;
    return null;
  end $$;
  create trigger keep_years_added after insert on sales_customer_days referencing new table as new_rows
    for each statement execute function note_sales_customer_days();
  create trigger keep_years_deleted after delete on sales_customer_days referencing old table as old_rows
    for each statement execute function note_sales_customer_days();
  create trigger keep_years_changed after update on sales_customer_days
    referencing old table as old_rows new table as new_rows
    for each statement execute function note_sales_customer_days();`

/**
 * What each customer bought for in a calendar year, and on which day first. Who bought for most in a year, and how many bought until
 * one of its days, are read along an index; the days of a year are as many rows as its orders.
 */
const TABLE = `
  create table sales_customer_years (
    year date not null check (extract(day from year) = 1 and extract(month from year) = 1),
    customer_id uuid not null,
    gross_minor bigint not null,
    first_day date not null,
    primary key (year, customer_id));
  create index sales_customer_years_most on sales_customer_years (year, gross_minor desc, customer_id);
  create index sales_customer_years_first on sales_customer_years (year, first_day);
  alter table sales_customer_years
    set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);`

/** From the sums by day that are kept: a million rows take a few seconds, in which only these sums wait. */
const FILL = `
  insert into sales_customer_years (year, customer_id, gross_minor, first_day)
    select date_trunc('year', day::timestamp)::date, customer_id, sum(gross_minor)::bigint, min(day)
    from sales_customer_days group by 1, 2;`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw([TABLE, KEEP, TRIGGERS, FILL].join('\n')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger keep_years_added on sales_customer_days;
    drop trigger keep_years_deleted on sales_customer_days;
    drop trigger keep_years_changed on sales_customer_days;
    drop function note_sales_customer_days();
    drop function keep_sales_customer_years(date[], uuid[]);
    drop table sales_customer_years;`),
  )
}
