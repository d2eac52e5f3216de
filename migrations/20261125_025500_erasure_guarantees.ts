import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Ledgers still only grow. The one exception is the law's: the name of a person whose data was erased, and the reasons
 * that this person typed, may be taken out. Who it was by id, what was done and when stays.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if new.actor_name = 'Erased person' and (new.reason is null or new.reason = old.reason)
          and to_jsonb(new) - 'actor_name' - 'reason' = to_jsonb(old) - 'actor_name' - 'reason'
          and exists (select 1 from users where id::text = old.actor_id and erased_at is not null) then
          return new;
        end if;
      end if;
      raise exception '% only grows: rows are neither changed nor deleted', tg_table_name using errcode = '23000';
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception '% only grows: rows are neither changed nor deleted', tg_table_name using errcode = '23000';
    end $$;
  `)
}
