import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** What agents do by tools has a channel, and what their keys may write a scope. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_orders_source" ADD VALUE 'mcp' BEFORE 'storefront';
  ALTER TYPE "public"."enum_order_events_channel" ADD VALUE 'mcp' BEFORE 'storefront';
  ALTER TYPE "public"."enum_stock_movements_channel" ADD VALUE 'mcp' BEFORE 'storefront';
  ALTER TYPE "public"."enum_sessions_channel" ADD VALUE 'mcp' BEFORE 'storefront';
  ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'mcp:write';
  ALTER TYPE "public"."enum_audit_entries_channel" ADD VALUE 'mcp' BEFORE 'storefront';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" ALTER COLUMN "source" SET DATA TYPE text;
  ALTER TABLE "orders" ALTER COLUMN "source" SET DEFAULT 'admin'::text;
  DROP TYPE "public"."enum_orders_source";
  CREATE TYPE "public"."enum_orders_source" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script');
  ALTER TABLE "orders" ALTER COLUMN "source" SET DEFAULT 'admin'::"public"."enum_orders_source";
  ALTER TABLE "orders" ALTER COLUMN "source" SET DATA TYPE "public"."enum_orders_source" USING "source"::"public"."enum_orders_source";
  ALTER TABLE "order_events" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_order_events_channel";
  CREATE TYPE "public"."enum_order_events_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job');
  ALTER TABLE "order_events" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_order_events_channel" USING "channel"::"public"."enum_order_events_channel";
  ALTER TABLE "stock_movements" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_stock_movements_channel";
  CREATE TYPE "public"."enum_stock_movements_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job');
  ALTER TABLE "stock_movements" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_stock_movements_channel" USING "channel"::"public"."enum_stock_movements_channel";
  ALTER TABLE "sessions" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_sessions_channel";
  CREATE TYPE "public"."enum_sessions_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job');
  ALTER TABLE "sessions" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_sessions_channel" USING "channel"::"public"."enum_sessions_channel";
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_api_keys_scopes";
  CREATE TYPE "public"."enum_api_keys_scopes" AS ENUM('orders:read', 'orders:write', 'orders:import', 'orders:*', 'products:read', 'products:write', 'products:*', 'stock:read', 'stock:write', 'stock:*', 'users:read', 'users:write', 'users:*', 'store:read', 'store:write', 'store:*', 'mails:read', 'imports:read', 'imports:write', 'imports:*', 'audit:read', 'webhooks:read', 'webhooks:write', 'webhooks:*');
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE "public"."enum_api_keys_scopes" USING "value"::"public"."enum_api_keys_scopes";
  ALTER TABLE "audit_entries" ALTER COLUMN "channel" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_entries_channel";
  CREATE TYPE "public"."enum_audit_entries_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job');
  ALTER TABLE "audit_entries" ALTER COLUMN "channel" SET DATA TYPE "public"."enum_audit_entries_channel" USING "channel"::"public"."enum_audit_entries_channel";`)
}
