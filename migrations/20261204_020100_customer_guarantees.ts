import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * A merged account has ended. An order that it places while it is merged, is the other account's: its insert waits for the merge by
 * the lock that a foreign key takes anyway, and then sees where the account went. Notes of a customer are found in their order, and
 * one that was removed says nothing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table users add constraint users_merged_check
      check (merged_into_id is null or (merged_into_id <> id and deleted_at is not null and is_active is false));

    create function order_follows_merged_customer() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    declare
      merged_into uuid;
    begin
      select u.merged_into_id into merged_into from users u where u.id = new.customer_id for key share;
      new.customer_id := coalesce(merged_into, new.customer_id);
      return new;
    end $$;
    create trigger orders_follow_merged_customer before insert on orders
      for each row when (new.customer_id is not null) execute function order_follows_merged_customer();
    create trigger orders_changed_follow_merged_customer before update of customer_id on orders
      for each row when (new.customer_id is not null and new.customer_id is distinct from old.customer_id)
      execute function order_follows_merged_customer();

    create index customer_notes_of_customer on customer_notes (customer_id, created_at, id);
    alter table customer_notes
      add constraint customer_notes_removed_check check (removed_at is null or text is null);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table customer_notes drop constraint customer_notes_removed_check;
    drop index customer_notes_of_customer;
    drop trigger orders_changed_follow_merged_customer on orders;
    drop trigger orders_follow_merged_customer on orders;
    drop function order_follows_merged_customer();
    alter table users drop constraint users_merged_check;`)
}
