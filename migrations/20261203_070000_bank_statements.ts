import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bank_statements_format" AS ENUM('camt', 'mt940', 'csv');
  CREATE TABLE "bank_statements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"file_name" varchar NOT NULL,
  	"format" "enum_bank_statements_format" NOT NULL,
  	"account" varchar,
  	"first_day" varchar NOT NULL,
  	"last_day" varchar NOT NULL,
  	"line_count" numeric NOT NULL,
  	"incoming_minor" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"search" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bank_statements_created_by_idx" ON "bank_statements" USING btree ("created_by_id");
  CREATE INDEX "bank_statements_updated_by_idx" ON "bank_statements" USING btree ("updated_by_id");
  CREATE INDEX "bank_statements_updated_at_idx" ON "bank_statements" USING btree ("updated_at");
  CREATE INDEX "bank_statements_created_at_idx" ON "bank_statements" USING btree ("created_at");`)
  await db.execute(
    sql.raw(`
    alter table "bank_statements" alter column "title" type varchar collate public.reading_order;
    alter table "bank_statements" alter column "file_name" type varchar collate public.reading_order;
    alter table "bank_statements" alter column "account" type varchar collate public.reading_order;
    alter table "bank_statements" alter column "first_day" type varchar collate public.reading_order;
    alter table "bank_statements" alter column "last_day" type varchar collate public.reading_order;
    
    alter table "bank_statements" alter column "search" set statistics 300;
    create function keep_search_of_bank_statements() returns trigger language plpgsql
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      new."search" := ' ' || public.search_text(coalesce(new."file_name", '') || ' ' || coalesce(new."account", '')) || ' ';
      return new;
    end $$;
    create trigger keep_search_when_added before insert on "bank_statements"
      for each row execute function keep_search_of_bank_statements();
    create trigger keep_search_when_changed before update on "bank_statements"
      for each row when (new."file_name" is distinct from old."file_name" or new."account" is distinct from old."account" or new."search" is distinct from old."search") execute function keep_search_of_bank_statements();
    create index "bank_statements_text" on "bank_statements" using gin ("search" gin_trgm_ops)
      with (gin_pending_list_limit = 1024);
    update "bank_statements" set "search" = '';`),
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bank_statements" CASCADE;
  DROP TYPE "public"."enum_bank_statements_format";`)
  await db.execute(
    sql.raw(`
    drop function if exists keep_search_of_bank_statements() cascade;`),
  )
}
