import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The trace of the request that an event is of, as W3C Trace Context, so that its webhooks are a part of it. A transaction that
 * is traced says it by a setting of its own (`src/platform/tracing/note-trace.ts`); all others leave it null. The default is added
 * by itself, so that the rows that are there are not read.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table change_events add column traceparent text`)
  await db.execute(sql`
    alter table change_events
      alter column traceparent set default nullif(current_setting('backroom.traceparent', true), '')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table change_events drop column traceparent`)
}
