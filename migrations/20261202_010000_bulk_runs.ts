import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bulk_runs_kind" AS ENUM('pay', 'ship', 'hold', 'resume', 'cancel', 'void_payment', 'cancel_shipment', 'tag', 'untag');
  CREATE TYPE "public"."enum_bulk_runs_status" AS ENUM('queued', 'running', 'done', 'cancelled');
  CREATE TABLE "bulk_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_bulk_runs_kind" NOT NULL,
  	"status" "enum_bulk_runs_status" DEFAULT 'queued' NOT NULL,
  	"settings" jsonb NOT NULL,
  	"total" numeric DEFAULT 0 NOT NULL,
  	"done" numeric DEFAULT 0 NOT NULL,
  	"refused" numeric DEFAULT 0 NOT NULL,
  	"finished_at" timestamp(3) with time zone,
  	"undoes_id" uuid,
  	"retries_id" uuid,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_undoes_id_bulk_runs_id_fk" FOREIGN KEY ("undoes_id") REFERENCES "public"."bulk_runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_retries_id_bulk_runs_id_fk" FOREIGN KEY ("retries_id") REFERENCES "public"."bulk_runs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bulk_runs_undoes_idx" ON "bulk_runs" USING btree ("undoes_id");
  CREATE INDEX "bulk_runs_retries_idx" ON "bulk_runs" USING btree ("retries_id");
  CREATE INDEX "bulk_runs_created_by_idx" ON "bulk_runs" USING btree ("created_by_id");
  CREATE INDEX "bulk_runs_updated_by_idx" ON "bulk_runs" USING btree ("updated_by_id");
  CREATE INDEX "bulk_runs_updated_at_idx" ON "bulk_runs" USING btree ("updated_at");
  CREATE INDEX "bulk_runs_created_at_idx" ON "bulk_runs" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "bulk_runs" alter column "title" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bulk_runs" CASCADE;
  DROP TYPE "public"."enum_bulk_runs_kind";
  DROP TYPE "public"."enum_bulk_runs_status";`)
}
