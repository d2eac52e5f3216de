import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "returns" ADD COLUMN "exchange_order_id" uuid;
  ALTER TABLE "returns" ADD CONSTRAINT "returns_exchange_order_id_orders_id_fk" FOREIGN KEY ("exchange_order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "returns_exchange_order_idx" ON "returns" USING btree ("exchange_order_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "returns" DROP CONSTRAINT "returns_exchange_order_id_orders_id_fk";
  
  DROP INDEX "returns_exchange_order_idx";
  ALTER TABLE "returns" DROP COLUMN "exchange_order_id";`)
}
