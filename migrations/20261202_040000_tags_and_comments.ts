import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_order_comments_actor_type" AS ENUM('user', 'key', 'system', 'job', 'anonymous');
  CREATE TYPE "public"."enum_order_comments_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'mcp', 'storefront', 'import', 'script', 'job');
  CREATE TABLE "orders_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "order_comments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"order_id" uuid NOT NULL,
  	"text" varchar,
  	"edited_at" timestamp(3) with time zone,
  	"removed_at" timestamp(3) with time zone,
  	"actor_type" "enum_order_comments_actor_type" NOT NULL,
  	"actor_id" varchar,
  	"actor_name" varchar NOT NULL,
  	"channel" "enum_order_comments_channel" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "order_comments_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "users_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "orders_texts" ADD CONSTRAINT "orders_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "order_comments" ADD CONSTRAINT "order_comments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "order_comments_rels" ADD CONSTRAINT "order_comments_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."order_comments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "order_comments_rels" ADD CONSTRAINT "order_comments_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_texts" ADD CONSTRAINT "users_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "orders_texts_order_parent" ON "orders_texts" USING btree ("order","parent_id");
  CREATE INDEX "order_comments_order_idx" ON "order_comments" USING btree ("order_id");
  CREATE INDEX "order_comments_actor_id_idx" ON "order_comments" USING btree ("actor_id");
  CREATE INDEX "order_comments_updated_at_idx" ON "order_comments" USING btree ("updated_at");
  CREATE INDEX "order_comments_created_at_idx" ON "order_comments" USING btree ("created_at");
  CREATE INDEX "order_comments_rels_order_idx" ON "order_comments_rels" USING btree ("order");
  CREATE INDEX "order_comments_rels_parent_idx" ON "order_comments_rels" USING btree ("parent_id");
  CREATE INDEX "order_comments_rels_path_idx" ON "order_comments_rels" USING btree ("path");
  CREATE INDEX "order_comments_rels_users_id_idx" ON "order_comments_rels" USING btree ("users_id");
  CREATE INDEX "users_texts_order_parent" ON "users_texts" USING btree ("order","parent_id");`)
  await db.execute(
    sql.raw(`
    alter table "order_comments" alter column "text" type varchar collate public.reading_order;
    alter table "order_comments" alter column "actor_name" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "orders_texts" CASCADE;
  DROP TABLE "order_comments" CASCADE;
  DROP TABLE "order_comments_rels" CASCADE;
  DROP TABLE "users_texts" CASCADE;
  DROP TYPE "public"."enum_order_comments_actor_type";
  DROP TYPE "public"."enum_order_comments_channel";`)
}
