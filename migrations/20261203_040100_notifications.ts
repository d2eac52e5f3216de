import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const SAFE = 'set search_path = pg_catalog, public, pg_temp'

const TABLES = `
  -- What is still to be told: each row is written by the transaction that it tells of, and goes when it was told.
  create table notices (
    id bigint generated always as identity primary key,
    kind text not null, key text not null, document_id text not null, name text not null,
    user_id uuid, at timestamptz not null default now());
  create table notifications (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references users (id) on delete cascade,
    kind text not null, key text not null, document_id text not null, name text not null,
    in_panel boolean not null, at timestamptz not null, read_at timestamptz,
    unique (user_id, key));
  create index notifications_of_user on notifications (user_id, at desc) where in_panel;
  create index notifications_unread on notifications (user_id) where in_panel and read_at is null;
  create index notifications_at on notifications (at);
  create table notification_choices (
    user_id uuid not null references users (id) on delete cascade, kind text not null,
    in_panel boolean not null, by_mail boolean not null, primary key (user_id, kind));`

/** Orders of the past, as imports bring them, are no news. */
const RECENT = `new.placed_at > now() - interval '15 minutes'`

const ORDERS = `
  create function notice_new_order() returns trigger language plpgsql ${SAFE} as $$
  begin
    insert into notices (kind, key, document_id, name)
      values ('new_order', 'new_order:' || new.id, new.id::text, new.number);
    return null;
  end $$;
  create trigger notice_added after insert on orders for each row
    when (new.placed_at is not null and new.status <> 'draft' and ${RECENT}) execute function notice_new_order();
  create trigger notice_placed after update of placed_at on orders for each row
    when (old.placed_at is null and ${RECENT}) execute function notice_new_order();`

/** At the moment when what is available falls to the level or below it. */
const STOCK = `
  create function notice_low_stock() returns trigger language plpgsql ${SAFE} as $$
  declare
    level numeric := coalesce(new.low_stock_level, (select low_stock_level from store limit 1), 5);
  begin
    if old.on_hand - old.reserved > level and new.on_hand - new.reserved <= level then
      insert into notices (kind, key, document_id, name)
        values ('low_stock', 'low_stock:' || new.id || ':' || (now() at time zone 'UTC')::date, new.id::text, new.sku);
    end if;
    return null;
  end $$;
  create trigger notice_low_stock after update of on_hand, reserved on variants for each row
    when (new.deleted_at is null and new.on_hand - new.reserved < old.on_hand - old.reserved)
    execute function notice_low_stock();`

/** What staff are told of is written in the transaction of what happened, at every interface. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw([TABLES, ORDERS, STOCK].join('\n')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
    drop trigger notice_added on orders; drop trigger notice_placed on orders; drop function notice_new_order();
    drop trigger notice_low_stock on variants; drop function notice_low_stock();
    drop table notices, notifications, notification_choices;`),
  )
}
