import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The files of imports in parts: the upload, which web and worker processes without a common disk pass on by it, and the lists of
 * rejected and changed lines. A file whose parts are not all there has no size. Nothing is compressed: an upload is read once.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table import_files (
      stored_as text not null,
      kind text not null check (kind in ('upload', 'rejected', 'changed')),
      size bigint check (size > 0),
      created_at timestamptz not null default now(),
      primary key (stored_as, kind)
    );
    create table import_file_parts (
      stored_as text not null,
      kind text not null,
      part integer not null,
      bytes bytea not null,
      primary key (stored_as, kind, part),
      foreign key (stored_as, kind) references import_files (stored_as, kind) on delete cascade
    );
    alter table import_file_parts alter column bytes set storage external;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table import_file_parts; drop table import_files;`)
}
