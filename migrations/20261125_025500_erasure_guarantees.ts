import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The two ledgers still only grow. The one exception is the law's: the name of a person whose data was erased, and the
 * reasons that this person typed, may be taken out. Who it was by id, what was done and when stays. The audit trail knows
 * no exception.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function refuse_ledger_rewriting() returns trigger language plpgsql as $$
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

    create or replace trigger stock_movements_append_only before update or delete on stock_movements
      for each row execute function refuse_ledger_rewriting();
    create or replace trigger order_events_append_only before update or delete on order_events
      for each row execute function refuse_ledger_rewriting();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace trigger stock_movements_append_only before update or delete on stock_movements
      for each row execute function refuse_rewriting();
    create or replace trigger order_events_append_only before update or delete on order_events
      for each row execute function refuse_rewriting();
    drop function refuse_ledger_rewriting();
  `)
}
