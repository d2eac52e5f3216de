import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "orders_placed" numeric DEFAULT 0;
  ALTER TABLE "users" ADD COLUMN "spent_minor" numeric DEFAULT 0;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "orders_placed";
  ALTER TABLE "users" DROP COLUMN "spent_minor";`)
}
