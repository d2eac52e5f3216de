import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The orders of a run, in a table that no collection shows: in the order of the selection, each once. `input` is what was said of the
 * order alone, `result` what was recorded of it. Orders are never deleted: a foreign key would lock each of them when a run starts.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table bulk_run_items (
      run_id uuid not null references bulk_runs (id) on delete cascade,
      position integer not null check (position > 0),
      order_id uuid not null,
      input jsonb,
      state text not null default 'queued' check (state in ('queued', 'done', 'refused', 'cancelled')),
      code text,
      reason text,
      result jsonb,
      ended_at timestamp with time zone,
      primary key (run_id, position),
      unique (run_id, order_id),
      check ((state = 'queued') = (ended_at is null)),
      check ((state = 'refused') = (code is not null and reason is not null))
    );
    create index bulk_run_items_state on bulk_run_items (run_id, state, position);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table bulk_run_items`)
}
