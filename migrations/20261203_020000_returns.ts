import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_returns_lines_reason" AS ENUM('damaged', 'wrong_item', 'not_as_described', 'does_not_fit', 'no_longer_wanted', 'other');
  CREATE TYPE "public"."enum_returns_lines_condition" AS ENUM('as_new', 'opened', 'damaged');
  CREATE TYPE "public"."enum_returns_status" AS ENUM('requested', 'approved', 'declined', 'received', 'closed', 'cancelled');
  ALTER TYPE "public"."enum_list_views_list" ADD VALUE 'returns' BEFORE 'products';
  CREATE TABLE "returns_lines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"line_id" varchar NOT NULL,
  	"quantity" numeric NOT NULL,
  	"reason" "enum_returns_lines_reason" NOT NULL,
  	"note" varchar,
  	"received_quantity" numeric,
  	"condition" "enum_returns_lines_condition",
  	"restock" boolean
  );
  
  CREATE TABLE "returns" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"order_id" uuid NOT NULL,
  	"order_number" varchar NOT NULL,
  	"status" "enum_returns_status" DEFAULT 'requested' NOT NULL,
  	"instructions" varchar,
  	"decline_reason" varchar,
  	"approved_at" timestamp(3) with time zone,
  	"received_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"search" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "refunds" ADD COLUMN "return_id" uuid;
  ALTER TABLE "store" ADD COLUMN "returns_is_offered" boolean DEFAULT true;
  ALTER TABLE "store" ADD COLUMN "returns_days" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "store" ADD COLUMN "returns_instructions" varchar;
  ALTER TABLE "returns_lines" ADD CONSTRAINT "returns_lines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."returns"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "returns" ADD CONSTRAINT "returns_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "returns" ADD CONSTRAINT "returns_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "returns" ADD CONSTRAINT "returns_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "returns_lines_order_idx" ON "returns_lines" USING btree ("_order");
  CREATE INDEX "returns_lines_parent_id_idx" ON "returns_lines" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "returns_number_idx" ON "returns" USING btree ("number");
  CREATE INDEX "returns_order_idx" ON "returns" USING btree ("order_id");
  CREATE INDEX "returns_created_by_idx" ON "returns" USING btree ("created_by_id");
  CREATE INDEX "returns_updated_by_idx" ON "returns" USING btree ("updated_by_id");
  CREATE INDEX "returns_updated_at_idx" ON "returns" USING btree ("updated_at");
  CREATE INDEX "returns_created_at_idx" ON "returns" USING btree ("created_at");
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "refunds_return_idx" ON "refunds" USING btree ("return_id");`)
  await db.execute(
    sql.raw(`
    alter table "returns" alter column "number" type varchar collate public.reading_order;
    alter table "returns" alter column "order_number" type varchar collate public.reading_order;
    alter table "returns" alter column "instructions" type varchar collate public.reading_order;
    alter table "returns" alter column "decline_reason" type varchar collate public.reading_order;
    
    alter table "returns" alter column "search" set statistics 300;
    create function keep_search_of_returns() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ' ' || public.search_text(coalesce(new."number", '') || ' ' || coalesce(new."order_number", '')) || ' ';
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "returns"
      for each row execute function keep_search_of_returns();
    create trigger keep_search_when_changed before update on "returns"
      for each row when (new."number" is distinct from old."number" or new."order_number" is distinct from old."order_number" or new."search" is distinct from old."search") execute function keep_search_of_returns();
    create index "returns_text" on "returns" using gin ("search" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    update "returns" set "search" = '';`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "returns_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "returns" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "returns_lines" CASCADE;
  DROP TABLE "returns" CASCADE;
  ALTER TABLE "refunds" DROP CONSTRAINT "refunds_return_id_returns_id_fk";
  
  ALTER TABLE "list_views" ALTER COLUMN "list" SET DATA TYPE text;
  DROP TYPE "public"."enum_list_views_list";
  CREATE TYPE "public"."enum_list_views_list" AS ENUM('orders', 'products', 'variants', 'users');
  ALTER TABLE "list_views" ALTER COLUMN "list" SET DATA TYPE "public"."enum_list_views_list" USING "list"::"public"."enum_list_views_list";
  DROP INDEX "refunds_return_idx";
  ALTER TABLE "refunds" DROP COLUMN "return_id";
  ALTER TABLE "store" DROP COLUMN "returns_is_offered";
  ALTER TABLE "store" DROP COLUMN "returns_days";
  ALTER TABLE "store" DROP COLUMN "returns_instructions";
  DROP TYPE "public"."enum_returns_lines_reason";
  DROP TYPE "public"."enum_returns_lines_condition";
  DROP TYPE "public"."enum_returns_status";`)
  await db.execute(
    sql.raw(`
    drop function if exists keep_search_of_returns() cascade;`),
  )
}
