import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_audit_entries_action" AS ENUM('create', 'update', 'trash', 'restore', 'delete', 'erase', 'transition', 'adjust-stock', 'login', 'login-failed', 'logout', 'revoke', 'import', 'export', 'purge', 'settings');
  CREATE TYPE "public"."enum_audit_entries_actor_type" AS ENUM('user', 'key', 'system', 'job', 'anonymous');
  CREATE TYPE "public"."enum_audit_entries_door" AS ENUM('admin', 'rest', 'graphql', 'v1', 'storefront', 'import', 'script', 'job');
  ALTER TYPE "public"."enum_order_events_actor_type" ADD VALUE 'key' BEFORE 'system';
  ALTER TYPE "public"."enum_stock_movements_actor_type" ADD VALUE 'key' BEFORE 'system';
  CREATE TABLE "audit_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"action" "enum_audit_entries_action" NOT NULL,
  	"document_collection" varchar NOT NULL,
  	"document_title" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"actor_type" "enum_audit_entries_actor_type" NOT NULL,
  	"actor_id" varchar,
  	"actor_name" varchar NOT NULL,
  	"door" "enum_audit_entries_door" NOT NULL,
  	"ip_prefix" varchar,
  	"request_id" varchar NOT NULL,
  	"reason" varchar,
  	"changes" jsonb NOT NULL,
  	"chain" varchar NOT NULL,
  	"position" numeric NOT NULL,
  	"previous_hash" varchar,
  	"hash" varchar NOT NULL
  );
  
  CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");
  CREATE INDEX "audit_entries_request_id_idx" ON "audit_entries" USING btree ("request_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "audit_entries" CASCADE;
  ALTER TABLE "order_events" ALTER COLUMN "actor_type" SET DATA TYPE text;
  DROP TYPE "public"."enum_order_events_actor_type";
  CREATE TYPE "public"."enum_order_events_actor_type" AS ENUM('user', 'system', 'job', 'anonymous');
  ALTER TABLE "order_events" ALTER COLUMN "actor_type" SET DATA TYPE "public"."enum_order_events_actor_type" USING "actor_type"::"public"."enum_order_events_actor_type";
  ALTER TABLE "stock_movements" ALTER COLUMN "actor_type" SET DATA TYPE text;
  DROP TYPE "public"."enum_stock_movements_actor_type";
  CREATE TYPE "public"."enum_stock_movements_actor_type" AS ENUM('user', 'system', 'job', 'anonymous');
  ALTER TABLE "stock_movements" ALTER COLUMN "actor_type" SET DATA TYPE "public"."enum_stock_movements_actor_type" USING "actor_type"::"public"."enum_stock_movements_actor_type";
  DROP TYPE "public"."enum_audit_entries_action";
  DROP TYPE "public"."enum_audit_entries_actor_type";
  DROP TYPE "public"."enum_audit_entries_door";`)
}
