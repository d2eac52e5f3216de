import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Of which columns of the same row the column that searches look at is made. */
const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  payments: ['reference'],
  shipments: ['carrier', 'tracking_number'],
  refunds: ['reason', 'external_reference'],
  bulk_runs: ['title'],
  list_views: ['name'],
  stock_counts: ['number', 'note'],
}

const searchOf = (values: readonly string[]) =>
  `' ' || public.search_text(${values.map((value) => `coalesce(${value}, '')`).join(` || ' ' || `)}) || ' '`

/**
 * One rewrite of the table fills the column: an update of all rows would run the triggers of changes, and leave each row twice.
 * From then on a trigger keeps it, whatever writes the row.
 */
function addSearch(table: string, columns: readonly string[]): string {
  const changed = [...columns, 'search'].map((name) => `new."${name}" is distinct from old."${name}"`)
  return `
    alter table "${table}" add column "search" varchar
      generated always as (${searchOf(columns.map((column) => `"${column}"`))}) stored;
    alter table "${table}" alter column "search" drop expression;
    alter table "${table}" alter column "search" set statistics 300;
    create function keep_search_of_${table}() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ${searchOf(columns.map((column) => `new."${column}"`))};
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "${table}"
      for each row execute function keep_search_of_${table}();
    create trigger keep_search_when_changed before update on "${table}"
      for each row when (${changed.join(' or ')}) execute function keep_search_of_${table}();
    create index "${table}_text" on "${table}" using gin ("search" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    analyze "${table}";`
}

const dropSearch = (table: string) => `
    drop trigger keep_search_when_added on "${table}";
    drop trigger keep_search_when_changed on "${table}";
    drop function keep_search_of_${table}();
    alter table "${table}" drop column "search";`

/** Payments, shipments, refunds, runs, views and documents of stock are searched by what people call them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [table, columns] of Object.entries(SEARCHED))
    await db.execute(sql.raw(addSearch(table, columns)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of Object.keys(SEARCHED)) await db.execute(sql.raw(dropSearch(table)))
}
