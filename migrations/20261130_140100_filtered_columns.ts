import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Filters of lists: variants by what is available, people by their roles, orders by where they came from. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index variants_available on variants using btree ((on_hand - reserved), id);
    create index users_roles_value on users_roles using btree (value, parent_id);
    create index orders_source_keyset on orders using btree (source, created_at desc, id desc);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index variants_available, users_roles_value, orders_source_keyset;`)
}
