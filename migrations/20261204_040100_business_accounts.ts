import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

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

const BEFORE = "'comment', 'vatNumber'"
const AFTER = "'comment', 'vatNumber', 'buyerReference'"

/** What accounts of businesses have, and the reference of an order for its invoice, sealed like the rest of what buyers write. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table users add column company varchar collate public.reading_order,
      add column buyer_reference varchar collate public.reading_order;
    alter table orders add column buyer_reference varchar collate public.reading_order;`)
  await db.execute(sql.raw(sealed(BEFORE, AFTER)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(sealed(AFTER, BEFORE)))
  await db.execute(sql`
    alter table orders drop column buyer_reference;
    alter table users drop column company, drop column buyer_reference;`)
}
