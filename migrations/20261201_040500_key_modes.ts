import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_api_keys_mode" AS ENUM('live', 'test');
  ALTER TABLE "api_keys" ADD COLUMN "mode" "enum_api_keys_mode" DEFAULT 'live' NOT NULL;
  CREATE INDEX "api_keys_mode_idx" ON "api_keys" USING btree ("mode");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "api_keys_mode_idx";
  ALTER TABLE "api_keys" DROP COLUMN "mode";
  DROP TYPE "public"."enum_api_keys_mode";`)
}
