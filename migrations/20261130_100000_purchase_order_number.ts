import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SEARCHED = ['number', 'customer_name', 'customer_email', 'external_reference', 'line_skus']

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

/** Replaces a part of the function that says which changes are personal; it was written once, and is read back here. */
function sealed(from: string, to: string): string {
  return `
    do $do$
    declare
      definition text := pg_get_functiondef('seal_audit_entry(audit_entries)'::regprocedure);
    begin
      if position($f$${from}$f$ in definition) = 0 then raise exception 'seal_audit_entry has changed'; end if;
      execute replace(definition, $f$${from}$f$, $t$${to}$t$);
    end $do$;`
}

const BEFORE = "'note', 'internalNote'"
const AFTER = "'note', 'purchaseOrderNumber', 'internalNote'"

/** The number that business customers give their orders: searched, filtered by, and sealed like the rest of what they write. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table orders add column purchase_order_number varchar collate public.reading_order;
    create index orders_purchase_order_number_idx on orders using btree (purchase_order_number);`)
  await db.execute(sql.raw(keepSearch([...SEARCHED, 'purchase_order_number'])))
  await db.execute(sql.raw(sealed(BEFORE, AFTER)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(sealed(AFTER, BEFORE)))
  await db.execute(sql.raw(keepSearch(SEARCHED)))
  await db.execute(sql`
    drop index orders_purchase_order_number_idx;
    alter table orders drop column purchase_order_number;`)
}
