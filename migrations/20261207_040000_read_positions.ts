import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * How far the database's log was after the last write of each account, by which replicas are chosen for its reads. Unlogged:
 * after a crash each process reads from the primary until replicas have all that was written before it
 * (`src/platform/database/replicas`). Without a foreign key, so that a write waits for no change of the account.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create unlogged table read_positions (
      account_id uuid primary key,
      position pg_lsn not null
    ) with (fillfactor = 50)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table read_positions`)
}
