import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "erased_at" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "erasure_reason" varchar;
  ALTER TABLE "users" ADD COLUMN "erased_by_id" uuid;
  ALTER TABLE "users" ADD CONSTRAINT "users_erased_by_id_users_id_fk" FOREIGN KEY ("erased_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "users_erased_by_idx" ON "users" USING btree ("erased_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP CONSTRAINT "users_erased_by_id_users_id_fk";
  
  DROP INDEX "users_erased_by_idx";
  ALTER TABLE "users" DROP COLUMN "erased_at";
  ALTER TABLE "users" DROP COLUMN "erasure_reason";
  ALTER TABLE "users" DROP COLUMN "erased_by_id";`)
}
