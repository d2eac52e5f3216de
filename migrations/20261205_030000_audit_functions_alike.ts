import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * `20261125_232000_audit_erasure` was edited after databases had run it: at first three functions that the audit trail calls had a
 * search path of their own, which every call of them sets and resets. The triggers that call them have set one already. A
 * database of either form has them without from now on; where they have none, nothing is done, whoever owns them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    do $$
    declare
      f regprocedure;
    begin
      for f in select oid::regprocedure from pg_proc
        where pronamespace = 'public'::regnamespace and proconfig is not null
          and proname in ('blank_audit_changes', 'seal_audit_entry', 'content_of_audit_entry')
      loop
        execute format('alter function %s reset all', f);
      end loop;
    end $$`)
}

/** Both forms do the same: there is nothing to go back to. */
export async function down({ db: _db }: MigrateDownArgs): Promise<void> {
  return Promise.resolve()
}
