import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_store_second_factor_roles" AS ENUM('admin', 'manager', 'support', 'fulfilment', 'customer');
  CREATE TABLE "store_second_factor_roles" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_store_second_factor_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "store_second_factor_roles" ADD CONSTRAINT "store_second_factor_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."store"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "store_second_factor_roles_order_idx" ON "store_second_factor_roles" USING btree ("order");
  CREATE INDEX "store_second_factor_roles_parent_idx" ON "store_second_factor_roles" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "store_second_factor_roles" CASCADE;
  DROP TYPE "public"."enum_store_second_factor_roles";`)
}
