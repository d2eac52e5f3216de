import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Lets a statement refuse itself: what is one statement needs no transaction around it, and nothing of it stays. The code
 * (SQLSTATE) says why, in a class that neither the SQL standard nor PostgreSQL uses; the detail is for the program.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function refuse(code text, reason text, particulars text) returns boolean language plpgsql as $$
    begin
      raise exception using errcode = code, message = reason, detail = coalesce(particulars, '');
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop function refuse(text, text, text);`)
}
