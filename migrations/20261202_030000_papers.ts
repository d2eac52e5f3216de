import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_language" AS ENUM('en', 'de', 'fr', 'pl', 'sv');
  CREATE TYPE "public"."enum_store_papers_size" AS ENUM('A4', 'Letter');
  CREATE TYPE "public"."enum_store_papers_language" AS ENUM('en', 'de', 'fr', 'pl', 'sv');
  ALTER TABLE "variants" ADD COLUMN "place" varchar;
  ALTER TABLE "users" ADD COLUMN "language" "enum_users_language";
  ALTER TABLE "store" ADD COLUMN "papers_logo_id" uuid;
  ALTER TABLE "store" ADD COLUMN "papers_size" "enum_store_papers_size" DEFAULT 'A4' NOT NULL;
  ALTER TABLE "store" ADD COLUMN "papers_language" "enum_store_papers_language" DEFAULT 'en' NOT NULL;
  ALTER TABLE "store" ADD COLUMN "papers_vat_number" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_tax_number" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_registration" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_slip_text" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_footer" varchar;
  ALTER TABLE "store" ADD CONSTRAINT "store_papers_logo_id_media_id_fk" FOREIGN KEY ("papers_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "store_papers_papers_logo_idx" ON "store" USING btree ("papers_logo_id");`)
  await db.execute(
    sql.raw(`
    alter table "variants" alter column "place" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "store" DROP CONSTRAINT "store_papers_logo_id_media_id_fk";
  
  DROP INDEX "store_papers_papers_logo_idx";
  ALTER TABLE "variants" DROP COLUMN "place";
  ALTER TABLE "users" DROP COLUMN "language";
  ALTER TABLE "store" DROP COLUMN "papers_logo_id";
  ALTER TABLE "store" DROP COLUMN "papers_size";
  ALTER TABLE "store" DROP COLUMN "papers_language";
  ALTER TABLE "store" DROP COLUMN "papers_vat_number";
  ALTER TABLE "store" DROP COLUMN "papers_tax_number";
  ALTER TABLE "store" DROP COLUMN "papers_registration";
  ALTER TABLE "store" DROP COLUMN "papers_slip_text";
  ALTER TABLE "store" DROP COLUMN "papers_footer";
  DROP TYPE "public"."enum_users_language";
  DROP TYPE "public"."enum_store_papers_size";
  DROP TYPE "public"."enum_store_papers_language";`)
}
