import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_orders_balance" AS ENUM('settled', 'owed', 'refund_due');
  ALTER TABLE "orders_lines" ADD COLUMN "refunded_quantity" numeric DEFAULT 0;
  ALTER TABLE "orders" ADD COLUMN "balance" "enum_orders_balance" DEFAULT 'settled' NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "owed_minor" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "refund_due_minor" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "refund_waived_minor" numeric DEFAULT 0 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders_lines" DROP COLUMN "refunded_quantity";
  ALTER TABLE "orders" DROP COLUMN "balance";
  ALTER TABLE "orders" DROP COLUMN "owed_minor";
  ALTER TABLE "orders" DROP COLUMN "refund_due_minor";
  ALTER TABLE "orders" DROP COLUMN "refund_waived_minor";
  DROP TYPE "public"."enum_orders_balance";`)
}
