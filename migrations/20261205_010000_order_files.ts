import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_order_files_kind" AS ENUM('pdf', 'png', 'jpeg', 'webp', 'text', 'csv', 'eml', 'xlsx', 'docx');
  CREATE TYPE "public"."enum_order_files_actor_type" AS ENUM('user', 'key', 'system', 'job', 'anonymous');
  CREATE TYPE "public"."enum_order_files_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'mcp', 'storefront', 'import', 'script', 'job');
  CREATE TABLE "order_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"order_id" uuid NOT NULL,
  	"name" varchar,
  	"kind" "enum_order_files_kind" NOT NULL,
  	"size_bytes" numeric NOT NULL,
  	"removed_at" timestamp(3) with time zone,
  	"actor_type" "enum_order_files_actor_type" NOT NULL,
  	"actor_id" varchar,
  	"actor_name" varchar NOT NULL,
  	"channel" "enum_order_files_channel" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "order_files" ADD CONSTRAINT "order_files_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "order_files_order_idx" ON "order_files" USING btree ("order_id");
  CREATE INDEX "order_files_actor_id_idx" ON "order_files" USING btree ("actor_id");
  CREATE INDEX "order_files_updated_at_idx" ON "order_files" USING btree ("updated_at");
  CREATE INDEX "order_files_created_at_idx" ON "order_files" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "order_files" alter column "name" type varchar collate public.reading_order;
    alter table "order_files" alter column "actor_name" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "order_files" CASCADE;
  DROP TYPE "public"."enum_order_files_kind";
  DROP TYPE "public"."enum_order_files_actor_type";
  DROP TYPE "public"."enum_order_files_channel";`)
}
