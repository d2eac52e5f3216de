import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Papers and mails in Spanish, for customers who read it and for the shop. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_users_language" ADD VALUE 'es' BEFORE 'pl';
  ALTER TYPE "public"."enum_store_papers_language" ADD VALUE 'es' BEFORE 'pl';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "users" SET "language" = NULL WHERE "language" = 'es';
  ALTER TABLE "users" ALTER COLUMN "language" SET DATA TYPE text;
  DROP TYPE "public"."enum_users_language";
  CREATE TYPE "public"."enum_users_language" AS ENUM('en', 'de', 'fr', 'pl', 'sv');
  ALTER TABLE "users" ALTER COLUMN "language" SET DATA TYPE "public"."enum_users_language" USING "language"::"public"."enum_users_language";
  UPDATE "store" SET "papers_language" = 'en' WHERE "papers_language" = 'es';
  ALTER TABLE "store" ALTER COLUMN "papers_language" SET DATA TYPE text;
  ALTER TABLE "store" ALTER COLUMN "papers_language" SET DEFAULT 'en'::text;
  DROP TYPE "public"."enum_store_papers_language";
  CREATE TYPE "public"."enum_store_papers_language" AS ENUM('en', 'de', 'fr', 'pl', 'sv');
  ALTER TABLE "store" ALTER COLUMN "papers_language" SET DEFAULT 'en'::"public"."enum_store_papers_language";
  ALTER TABLE "store" ALTER COLUMN "papers_language" SET DATA TYPE "public"."enum_store_papers_language" USING "papers_language"::"public"."enum_store_papers_language";`)
}
