import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_shipments_status" AS ENUM('shipped', 'cancelled');
  ALTER TYPE "public"."enum_payments_status" ADD VALUE 'voided';
  ALTER TABLE "payments" ADD COLUMN "voided_at" timestamp(3) with time zone;
  ALTER TABLE "payments" ADD COLUMN "voided_by_id" uuid;
  ALTER TABLE "payments" ADD COLUMN "void_reason" varchar;
  ALTER TABLE "shipments" ADD COLUMN "status" "enum_shipments_status" DEFAULT 'shipped' NOT NULL;
  ALTER TABLE "shipments" ADD COLUMN "cancelled_at" timestamp(3) with time zone;
  ALTER TABLE "shipments" ADD COLUMN "cancelled_by_id" uuid;
  ALTER TABLE "shipments" ADD COLUMN "cancel_reason" varchar;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_voided_by_id_users_id_fk" FOREIGN KEY ("voided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipments" ADD CONSTRAINT "shipments_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payments_voided_by_idx" ON "payments" USING btree ("voided_by_id");
  CREATE INDEX "shipments_cancelled_by_idx" ON "shipments" USING btree ("cancelled_by_id");`)
  await db.execute(
    sql.raw(`
    alter table "payments" alter column "void_reason" type varchar collate public.reading_order;
    alter table "shipments" alter column "cancel_reason" type varchar collate public.reading_order;`),
  )
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payments" DROP CONSTRAINT "payments_voided_by_id_users_id_fk";
  
  ALTER TABLE "shipments" DROP CONSTRAINT "shipments_cancelled_by_id_users_id_fk";
  
  ALTER TABLE "payments" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "payments" ALTER COLUMN "status" SET DEFAULT 'received'::text;
  DROP TYPE "public"."enum_payments_status";
  CREATE TYPE "public"."enum_payments_status" AS ENUM('received');
  ALTER TABLE "payments" ALTER COLUMN "status" SET DEFAULT 'received'::"public"."enum_payments_status";
  ALTER TABLE "payments" ALTER COLUMN "status" SET DATA TYPE "public"."enum_payments_status" USING "status"::"public"."enum_payments_status";
  DROP INDEX "payments_voided_by_idx";
  DROP INDEX "shipments_cancelled_by_idx";
  ALTER TABLE "payments" DROP COLUMN "voided_at";
  ALTER TABLE "payments" DROP COLUMN "voided_by_id";
  ALTER TABLE "payments" DROP COLUMN "void_reason";
  ALTER TABLE "shipments" DROP COLUMN "status";
  ALTER TABLE "shipments" DROP COLUMN "cancelled_at";
  ALTER TABLE "shipments" DROP COLUMN "cancelled_by_id";
  ALTER TABLE "shipments" DROP COLUMN "cancel_reason";
  DROP TYPE "public"."enum_shipments_status";`)
}
