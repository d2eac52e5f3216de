import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "is_service" boolean DEFAULT false;
  ALTER TABLE "api_keys" ADD COLUMN "last_used_from" varchar;`)
  await db.execute(
    sql.raw(`
    alter table "api_keys" alter column "last_used_from" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "is_service";
  ALTER TABLE "api_keys" DROP COLUMN "last_used_from";`)
}
