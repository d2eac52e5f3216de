import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_customer_notes_actor_type" AS ENUM('user', 'key', 'system', 'job', 'anonymous');
  CREATE TYPE "public"."enum_customer_notes_channel" AS ENUM('admin', 'rest', 'graphql', 'v1', 'mcp', 'storefront', 'import', 'script', 'job');
  CREATE TABLE "customer_notes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"customer_id" uuid NOT NULL,
  	"text" varchar,
  	"removed_at" timestamp(3) with time zone,
  	"actor_type" "enum_customer_notes_actor_type" NOT NULL,
  	"actor_id" varchar,
  	"actor_name" varchar NOT NULL,
  	"channel" "enum_customer_notes_channel" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "users" ADD COLUMN "merged_at" timestamp(3) with time zone;
  ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_customer_id_users_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "customer_notes_customer_idx" ON "customer_notes" USING btree ("customer_id");
  CREATE INDEX "customer_notes_actor_id_idx" ON "customer_notes" USING btree ("actor_id");
  CREATE INDEX "customer_notes_updated_at_idx" ON "customer_notes" USING btree ("updated_at");
  CREATE INDEX "customer_notes_created_at_idx" ON "customer_notes" USING btree ("created_at");
  ALTER TABLE "users" ADD CONSTRAINT "users_merged_into_id_users_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "users_merged_into_idx" ON "users" USING btree ("merged_into_id");`)
  await db.execute(
    sql.raw(`
    alter table "customer_notes" alter column "text" type varchar collate public.reading_order;
    alter table "customer_notes" alter column "actor_name" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "customer_notes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "customer_notes" CASCADE;
  ALTER TABLE "users" DROP CONSTRAINT "users_merged_into_id_users_id_fk";
  
  DROP INDEX "users_merged_into_idx";
  ALTER TABLE "users" DROP COLUMN "merged_into_id";
  ALTER TABLE "users" DROP COLUMN "merged_at";
  DROP TYPE "public"."enum_customer_notes_actor_type";
  DROP TYPE "public"."enum_customer_notes_channel";`)
}
