import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A run that reminds customers of payments. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_bulk_runs_kind" ADD VALUE 'remind' BEFORE 'tag';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "bulk_runs" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_bulk_runs_kind";
  CREATE TYPE "public"."enum_bulk_runs_kind" AS ENUM('pay', 'ship', 'hold', 'resume', 'cancel', 'void_payment', 'cancel_shipment', 'invoice', 'tag', 'untag', 'variant_prices', 'variant_prices_back', 'product_prices', 'product_prices_back', 'category', 'category_back', 'stock', 'stock_back', 'customer_tag', 'customer_untag', 'customer_tags_back');
  ALTER TABLE "bulk_runs" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_bulk_runs_kind" USING "kind"::"public"."enum_bulk_runs_kind";`)
}
