import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SEARCHED = [
  ...['number', 'customer_name', 'customer_email', 'external_reference', 'line_skus'],
  'purchase_order_number',
]

/** The search column of an order holds these columns' words: see `search_columns`. Rows that have no such number stay as they are. */
function keepSearch(of: readonly string[]): string {
  const words = of.map((name) => `coalesce(new."${name}", '')`).join(` || ' ' || `)
  const changed = [...of, 'search'].map((name) => `new."${name}" is distinct from old."${name}"`)
  return `
    create or replace function keep_search_of_orders() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ' ' || public.search_text(${words}) || ' ';
      return new;
    end $$;
    drop trigger keep_search_when_changed on orders;
    create trigger keep_search_when_changed before update on orders
      for each row when (${changed.join(' or ')}) execute function keep_search_of_orders();`
}

/** A number of a sales channel is of one order, whatever asks for it at once; lists of a channel read what they show. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unique index orders_sales_channel_number on orders using btree (sales_channel_number, sales_channel)
      where sales_channel_number is not null;
    create index orders_sales_channel_keyset on orders using btree (sales_channel, created_at desc, id desc)
      where sales_channel is not null;`)
  await db.execute(sql.raw(keepSearch([...SEARCHED, 'sales_channel_number'])))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(keepSearch(SEARCHED)))
  await db.execute(sql`drop index orders_sales_channel_number, orders_sales_channel_keyset;`)
}
