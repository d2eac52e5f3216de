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

const BEFORE = "'internalNote', 'comment'"
const AFTER = "'internalNote', 'comment', 'file'"

/**
 * The bytes of files, one row each: private, written and removed in the transaction of their order, and in the backup of everything
 * else. Pictures, PDFs and archives are compressed already: nothing tries it again. A file that was removed or erased has no bytes.
 * What a file was called is sealed in the audit trail like the rest of what is written about a customer.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    create table order_file_bytes (
      file_id uuid primary key references order_files (id) on delete cascade,
      bytes bytea not null check (octet_length(bytes) between 1 and 10485760)
    );
    alter table order_file_bytes alter column bytes set storage external;
    create index order_files_of_order on order_files (order_id, created_at, id);
    create function refuse_bytes_of_no_file() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if exists (select from order_files f join order_file_bytes b on b.file_id = f.id
          where f.id = new.id and (f.removed_at is not null or f.name is null)) then
        raise exception 'a file that was removed or erased keeps no bytes' using errcode = '23000';
      end if;
      return null;
    end $$;
    create constraint trigger order_files_without_bytes after update of removed_at, name on order_files
      deferrable initially deferred for each row execute function refuse_bytes_of_no_file();
    ${sealed(BEFORE, AFTER)}`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    ${sealed(AFTER, BEFORE)}
    drop trigger order_files_without_bytes on order_files;
    drop function refuse_bytes_of_no_file();
    drop index order_files_of_order;
    drop table order_file_bytes;`),
  )
}
