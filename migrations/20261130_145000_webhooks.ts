import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What no collection shows: the sealed secrets, who has claimed a delivery and until when, and the order in which deliveries
 * of one document go. Each index of deliveries is written with every delivery, so that two of the generated ones, which
 * nothing lists by, make room for those that lists and the worker use.
 */
const BESIDE = `
  create table webhook_secrets (
    endpoint_id uuid primary key references webhook_endpoints (id) on delete cascade,
    secret bytea not null,
    former_secret bytea,
    former_until timestamp with time zone,
    headers bytea not null
  );
  alter table webhook_deliveries
    add column lane text not null default '',
    add column tries integer not null default 0,
    add column claimed_by integer,
    add column claimed_until timestamp with time zone;
  drop index webhook_deliveries_endpoint_idx;
  drop index webhook_deliveries_updated_at_idx;
  create unique index webhook_deliveries_once on webhook_deliveries (endpoint_id, event_id);
  create index webhook_deliveries_log on webhook_deliveries (endpoint_id, created_at, id);
  create index webhook_deliveries_of_type on webhook_deliveries (endpoint_id, type, created_at);
  create index webhook_deliveries_failed on webhook_deliveries (endpoint_id, created_at) where state = 'failed';
  create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at, position) where state = 'waiting';
  create index webhook_deliveries_lane on webhook_deliveries (endpoint_id, lane, position) where state = 'waiting';`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhook_endpoints_state" AS ENUM('active', 'paused', 'disabled');
  CREATE TYPE "public"."enum_webhook_deliveries_state" AS ENUM('waiting', 'delivered', 'failed');
  ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'webhooks:read';
  ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'webhooks:write';
  ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'webhooks:*';
  CREATE TABLE "webhook_endpoints" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"url" varchar NOT NULL,
  	"types" jsonb NOT NULL,
  	"header_names" jsonb NOT NULL,
  	"state" "enum_webhook_endpoints_state" NOT NULL,
  	"state_reason" varchar,
  	"state_changed_at" timestamp(3) with time zone NOT NULL,
  	"failing_since" timestamp(3) with time zone,
  	"former_secret_until" timestamp(3) with time zone,
  	"position" numeric NOT NULL,
  	"owner_id" uuid,
  	"search" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webhook_deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"endpoint_id" uuid NOT NULL,
  	"event_id" varchar NOT NULL,
  	"type" varchar NOT NULL,
  	"document_type" varchar,
  	"document_id" varchar,
  	"position" numeric NOT NULL,
  	"state" "enum_webhook_deliveries_state" NOT NULL,
  	"attempt_count" numeric NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone,
  	"delivered_at" timestamp(3) with time zone,
  	"status_code" numeric,
  	"error" varchar,
  	"body" varchar NOT NULL,
  	"attempts" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "webhook_endpoints_state_idx" ON "webhook_endpoints" USING btree ("state");
  CREATE INDEX "webhook_endpoints_owner_idx" ON "webhook_endpoints" USING btree ("owner_id");
  CREATE INDEX "webhook_endpoints_updated_at_idx" ON "webhook_endpoints" USING btree ("updated_at");
  CREATE INDEX "webhook_endpoints_created_at_idx" ON "webhook_endpoints" USING btree ("created_at");
  CREATE INDEX "webhook_deliveries_endpoint_idx" ON "webhook_deliveries" USING btree ("endpoint_id");
  CREATE INDEX "webhook_deliveries_document_id_idx" ON "webhook_deliveries" USING btree ("document_id");
  CREATE INDEX "webhook_deliveries_updated_at_idx" ON "webhook_deliveries" USING btree ("updated_at");
  CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "webhook_endpoints" alter column "name" type varchar collate public.reading_order;
    alter table "webhook_endpoints" alter column "state_reason" type varchar collate public.reading_order;
    alter table "webhook_deliveries" alter column "error" type varchar collate public.reading_order;
    
    alter table "webhook_endpoints" alter column "search" set statistics 300;
    create function keep_search_of_webhook_endpoints() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ' ' || public.search_text(coalesce(new."name", '') || ' ' || coalesce(new."url", '')) || ' ';
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "webhook_endpoints"
      for each row execute function keep_search_of_webhook_endpoints();
    create trigger keep_search_when_changed before update on "webhook_endpoints"
      for each row when (new."name" is distinct from old."name" or new."url" is distinct from old."url" or new."search" is distinct from old."search") execute function keep_search_of_webhook_endpoints();
    create index "webhook_endpoints_text" on "webhook_endpoints" using gin ("search" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    update "webhook_endpoints" set "search" = '';`),
  )
  await db.execute(sql.raw(BESIDE))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE webhook_secrets;
  DROP TABLE "webhook_endpoints" CASCADE;
  DROP TABLE "webhook_deliveries" CASCADE;
  DELETE FROM "api_keys_scopes" WHERE "value"::text LIKE 'webhooks:%';
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_api_keys_scopes";
  CREATE TYPE "public"."enum_api_keys_scopes" AS ENUM('orders:read', 'orders:write', 'orders:*', 'products:read', 'products:write', 'products:*', 'stock:read', 'stock:write', 'stock:*', 'users:read', 'users:write', 'users:*', 'store:read', 'store:write', 'store:*', 'mails:read', 'imports:read', 'imports:write', 'imports:*', 'audit:read');
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE "public"."enum_api_keys_scopes" USING "value"::"public"."enum_api_keys_scopes";
  DROP TYPE "public"."enum_webhook_endpoints_state";
  DROP TYPE "public"."enum_webhook_deliveries_state";`)
  await db.execute(
    sql.raw(`
    drop function if exists keep_search_of_webhook_endpoints() cascade;`),
  )
}
