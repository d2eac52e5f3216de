import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Invoices and credit notes are told of when they are issued, in the transaction that issues them. Nothing else happens to them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create function tell_of_invoices() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      insert into change_events (type, document_type, document_id, parent_id, data)
        select 'invoice.issued', 'invoice', n.id, n.order_id, jsonb_build_object(
          'number', n.number, 'kind', n.kind, 'currency', n.currency, 'total_minor', n.total_minor) from new_rows n;
      return null;
    end $$;
    create trigger tell_of_added after insert on invoices referencing new table as new_rows
      for each statement execute function tell_of_invoices();`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger tell_of_added on invoices;
    drop function tell_of_invoices();
    delete from change_events where document_type = 'invoice';`),
  )
}
