import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * An external reference names one document, so that paths and bodies can use it in place of an id. Products could share one:
 * the oldest that is not in the trash keeps it, the others get a number behind it. Empty texts become null.
 */
const MAKE_UNIQUE = `
  update products set external_reference = null where trim(external_reference) = '';
  update _products_v set version_external_reference = null where trim(version_external_reference) = '';
  do $do$
  declare
    shared record;
    free text;
    number int;
  begin
    for shared in
      select id, external_reference as reference from (
        select id, external_reference, row_number() over (
          partition by external_reference order by deleted_at is not null, created_at, id) as place
        from products where external_reference is not null) p
      where place > 1 order by id
    loop
      number := 1;
      loop
        number := number + 1;
        free := shared.reference || ' (' || number || ')';
        exit when not exists (select 1 from products where external_reference = free);
      end loop;
      update products set external_reference = free where id = shared.id;
      update _products_v set version_external_reference = free
        where parent_id = shared.id and latest and version_external_reference = shared.reference;
    end loop;
  end $do$;`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(MAKE_UNIQUE))
  await db.execute(sql`
    drop index products_external_reference_idx;
    alter table variants add column external_reference varchar collate public.reading_order;
    alter table categories add column external_reference varchar collate public.reading_order;
    create unique index variants_external_reference_idx on variants using btree (external_reference);
    create unique index categories_external_reference_idx on categories using btree (external_reference);
    create unique index products_external_reference_idx on products using btree (external_reference);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index products_external_reference_idx;
    create index products_external_reference_idx on products using btree (external_reference);
    alter table variants drop column external_reference;
    alter table categories drop column external_reference;`)
}
