import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A key's beginning says its mode. As the beginning never changes, neither does the mode. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table api_keys
      drop constraint api_keys_prefix_check,
      add constraint api_keys_prefix_check check (
        prefix ~ case mode when 'live' then '^br_[A-Za-z0-9_-]{8}$' else '^br_test_[A-Za-z0-9_-]{8}$' end
      );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from api_keys where mode = 'test';
    alter table api_keys
      drop constraint api_keys_prefix_check,
      add constraint api_keys_prefix_check check (prefix ~ '^br_[A-Za-z0-9_-]{8}$');`)
}
