import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_list_views_shared_with" AS ENUM('admin', 'manager', 'support', 'fulfilment');
  CREATE TYPE "public"."enum_list_views_list" AS ENUM('orders', 'products', 'variants', 'users');
  CREATE TABLE "list_views_shared_with" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_list_views_shared_with",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "list_views" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"list" "enum_list_views_list" NOT NULL,
  	"query" jsonb NOT NULL,
  	"owner_id" uuid NOT NULL,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "list_views_shared_with" ADD CONSTRAINT "list_views_shared_with_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."list_views"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "list_views" ADD CONSTRAINT "list_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "list_views" ADD CONSTRAINT "list_views_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "list_views" ADD CONSTRAINT "list_views_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "list_views_shared_with_order_idx" ON "list_views_shared_with" USING btree ("order");
  CREATE INDEX "list_views_shared_with_parent_idx" ON "list_views_shared_with" USING btree ("parent_id");
  CREATE INDEX "list_views_list_idx" ON "list_views" USING btree ("list");
  CREATE INDEX "list_views_owner_idx" ON "list_views" USING btree ("owner_id");
  CREATE INDEX "list_views_created_by_idx" ON "list_views" USING btree ("created_by_id");
  CREATE INDEX "list_views_updated_by_idx" ON "list_views" USING btree ("updated_by_id");
  CREATE INDEX "list_views_updated_at_idx" ON "list_views" USING btree ("updated_at");
  CREATE INDEX "list_views_created_at_idx" ON "list_views" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "list_views" alter column "name" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "list_views_shared_with" CASCADE;
  DROP TABLE "list_views" CASCADE;
  DROP TYPE "public"."enum_list_views_shared_with";
  DROP TYPE "public"."enum_list_views_list";`)
}
