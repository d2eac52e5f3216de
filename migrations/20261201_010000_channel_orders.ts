import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_orders_lines_stock" AS ENUM('reserved', 'on_shipment', 'ignored');
  ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'orders:import' BEFORE 'orders:*';
  ALTER TABLE "orders_lines" ADD COLUMN "stock" "enum_orders_lines_stock" DEFAULT 'reserved' NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "sales_channel" varchar;
  ALTER TABLE "orders" ADD COLUMN "sales_channel_number" varchar;
  ALTER TABLE "orders" ADD COLUMN "notify" boolean DEFAULT true NOT NULL;`)
  await db.execute(
    sql.raw(`
    alter table "orders" alter column "sales_channel" type varchar collate public.reading_order;
    alter table "orders" alter column "sales_channel_number" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  DELETE FROM "api_keys_scopes" WHERE "value" = 'orders:import';
   ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_api_keys_scopes";
  CREATE TYPE "public"."enum_api_keys_scopes" AS ENUM('orders:read', 'orders:write', 'orders:*', 'products:read', 'products:write', 'products:*', 'stock:read', 'stock:write', 'stock:*', 'users:read', 'users:write', 'users:*', 'store:read', 'store:write', 'store:*', 'mails:read', 'imports:read', 'imports:write', 'imports:*', 'audit:read', 'webhooks:read', 'webhooks:write', 'webhooks:*');
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE "public"."enum_api_keys_scopes" USING "value"::"public"."enum_api_keys_scopes";
  ALTER TABLE "orders_lines" DROP COLUMN "stock";
  ALTER TABLE "orders" DROP COLUMN "sales_channel";
  ALTER TABLE "orders" DROP COLUMN "sales_channel_number";
  ALTER TABLE "orders" DROP COLUMN "notify";
  DROP TYPE "public"."enum_orders_lines_stock";`)
}
