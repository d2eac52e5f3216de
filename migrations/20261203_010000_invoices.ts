import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_invoices_kind" AS ENUM('invoice', 'credit_note');
  CREATE TYPE "public"."enum_store_papers_invoices_issued" AS ENUM('by_hand', 'on_placing', 'on_shipping');
  ALTER TYPE "public"."enum_bulk_runs_kind" ADD VALUE 'invoice' BEFORE 'tag';
  CREATE TABLE "invoices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar NOT NULL,
  	"kind" "enum_invoices_kind" NOT NULL,
  	"series" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"order_id" uuid NOT NULL,
  	"refund_id" uuid,
  	"corrects_id" uuid,
  	"issued_on" varchar NOT NULL,
  	"currency" varchar NOT NULL,
  	"net_minor" numeric NOT NULL,
  	"tax_minor" numeric NOT NULL,
  	"total_minor" numeric NOT NULL,
  	"buyer_name" varchar,
  	"content" jsonb,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"search" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "orders" ADD COLUMN "vat_number" varchar;
  ALTER TABLE "users" ADD COLUMN "vat_number" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_invoice_prefix" varchar DEFAULT 'INV' NOT NULL;
  ALTER TABLE "store" ADD COLUMN "papers_credit_note_prefix" varchar DEFAULT 'CN' NOT NULL;
  ALTER TABLE "store" ADD COLUMN "papers_numbers_by_year" boolean DEFAULT true;
  ALTER TABLE "store" ADD COLUMN "papers_invoices_issued" "enum_store_papers_invoices_issued" DEFAULT 'by_hand' NOT NULL;
  ALTER TABLE "store" ADD COLUMN "papers_mail_invoices" boolean DEFAULT true;
  ALTER TABLE "store" ADD COLUMN "papers_iban" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_bic" varchar;
  ALTER TABLE "store" ADD COLUMN "papers_account_holder" varchar;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_corrects_id_invoices_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoices" ADD CONSTRAINT "invoices_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "invoices_number_idx" ON "invoices" USING btree ("number");
  CREATE INDEX "invoices_order_idx" ON "invoices" USING btree ("order_id");
  CREATE UNIQUE INDEX "invoices_refund_idx" ON "invoices" USING btree ("refund_id");
  CREATE INDEX "invoices_corrects_idx" ON "invoices" USING btree ("corrects_id");
  CREATE INDEX "invoices_issued_on_idx" ON "invoices" USING btree ("issued_on");
  CREATE INDEX "invoices_total_minor_idx" ON "invoices" USING btree ("total_minor");
  CREATE INDEX "invoices_created_by_idx" ON "invoices" USING btree ("created_by_id");
  CREATE INDEX "invoices_updated_by_idx" ON "invoices" USING btree ("updated_by_id");
  CREATE INDEX "invoices_updated_at_idx" ON "invoices" USING btree ("updated_at");
  CREATE INDEX "invoices_created_at_idx" ON "invoices" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "orders" alter column "vat_number" type varchar collate public.reading_order;
    alter table "invoices" alter column "number" type varchar collate public.reading_order;
    alter table "invoices" alter column "series" type varchar collate public.reading_order;
    alter table "invoices" alter column "issued_on" type varchar collate public.reading_order;
    alter table "invoices" alter column "buyer_name" type varchar collate public.reading_order;
    alter table "users" alter column "vat_number" type varchar collate public.reading_order;
    
    alter table "invoices" alter column "search" set statistics 300;
    create function keep_search_of_invoices() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ' ' || public.search_text(coalesce(new."number", '') || ' ' || coalesce(new."buyer_name", '')) || ' ';
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "invoices"
      for each row execute function keep_search_of_invoices();
    create trigger keep_search_when_changed before update on "invoices"
      for each row when (new."number" is distinct from old."number" or new."buyer_name" is distinct from old."buyer_name" or new."search" is distinct from old."search") execute function keep_search_of_invoices();
    create index "invoices_text" on "invoices" using gin ("search" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    update "invoices" set "search" = '';`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "invoices" CASCADE;
  DELETE FROM "bulk_runs" WHERE "kind" = 'invoice';
  ALTER TABLE "bulk_runs" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_bulk_runs_kind";
  CREATE TYPE "public"."enum_bulk_runs_kind" AS ENUM('pay', 'ship', 'hold', 'resume', 'cancel', 'void_payment', 'cancel_shipment', 'tag', 'untag');
  ALTER TABLE "bulk_runs" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_bulk_runs_kind" USING "kind"::"public"."enum_bulk_runs_kind";
  ALTER TABLE "orders" DROP COLUMN "vat_number";
  ALTER TABLE "users" DROP COLUMN "vat_number";
  ALTER TABLE "store" DROP COLUMN "papers_invoice_prefix";
  ALTER TABLE "store" DROP COLUMN "papers_credit_note_prefix";
  ALTER TABLE "store" DROP COLUMN "papers_numbers_by_year";
  ALTER TABLE "store" DROP COLUMN "papers_invoices_issued";
  ALTER TABLE "store" DROP COLUMN "papers_mail_invoices";
  ALTER TABLE "store" DROP COLUMN "papers_iban";
  ALTER TABLE "store" DROP COLUMN "papers_bic";
  ALTER TABLE "store" DROP COLUMN "papers_account_holder";
  DROP TYPE "public"."enum_invoices_kind";
  DROP TYPE "public"."enum_store_papers_invoices_issued";`)
  await db.execute(
    sql.raw(`
    drop function if exists keep_search_of_invoices() cascade;`),
  )
}
