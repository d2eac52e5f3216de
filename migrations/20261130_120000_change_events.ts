import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What happened to documents, in a table that no collection shows. `id` is the order of writing; `position` is the order
 * in which the events were committed, and null until somebody who reads has numbered them. A transaction that commits
 * late gets late positions, so whoever has read up to a position has missed nothing before it. Events of one document are
 * written under the lock of its row, so both orders agree for them.
 *
 * `change_event_parts` has what the rows below a document were like before a transaction changed them, as a digest, until
 * that transaction ends. `change_feed` has how far old events were deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table change_events (
      id bigint generated always as identity,
      position bigint,
      transaction xid8 not null default pg_current_xact_id(),
      type text not null,
      document_type text not null,
      document_id uuid not null,
      parent_id uuid,
      at timestamp with time zone not null default clock_timestamp(),
      data jsonb not null
    );
    -- Those who write maintain the first two, those who number the others.
    create unique index change_events_unnumbered on change_events (id) where position is null;
    create index change_events_written on change_events (document_id) where position is null;
    create unique index change_events_position on change_events (position) where position is not null;
    create index change_events_document on change_events (document_id, position) where position is not null;
    create sequence change_event_positions;

    create table change_feed (
      only_row boolean primary key default true check (only_row),
      purged_to bigint not null default 0
    );
    insert into change_feed default values;

    create unlogged table change_event_parts (
      transaction xid8 not null default pg_current_xact_id(),
      document_type text not null,
      document_id uuid not null,
      part text not null,
      digest bytea not null,
      primary key (transaction, document_id, part)
    );

    -- One at a time, so that positions are committed in their order. Each statement below sees what was committed before it.
    create function number_change_events(above bigint, most integer) returns integer language plpgsql
      set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
    declare
      numbered integer;
    begin
      if not exists (select from change_events where position is null and id > above) then return 0; end if;
      perform pg_advisory_xact_lock(hashtextextended('backroom.change-feed', 0));
      with next as (
        select id from change_events where position is null and id > above order by id limit most
      ), placed as (
        select n.id, nextval('change_event_positions') as position from (select id from next order by id) n
      )
      update change_events e set position = p.position from placed p where e.id = p.id and e.position is null;
      get diagnostics numbered = row_count;
      return numbered;
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function number_change_events(bigint, integer);
    drop table change_event_parts, change_feed, change_events;
    drop sequence change_event_positions;
  `)
}
