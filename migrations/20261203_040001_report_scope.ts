import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_api_keys_scopes" ADD VALUE 'reports:read' BEFORE 'imports:read';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_api_keys_scopes";
  CREATE TYPE "public"."enum_api_keys_scopes" AS ENUM('orders:read', 'orders:write', 'orders:import', 'orders:*', 'products:read', 'products:write', 'products:*', 'stock:read', 'stock:write', 'stock:*', 'users:read', 'users:write', 'users:*', 'store:read', 'store:write', 'store:*', 'mails:read', 'imports:read', 'imports:write', 'imports:*', 'audit:read', 'webhooks:read', 'webhooks:write', 'webhooks:*', 'mcp:write');
  ALTER TABLE "api_keys_scopes" ALTER COLUMN "value" SET DATA TYPE "public"."enum_api_keys_scopes" USING "value"::"public"."enum_api_keys_scopes";`)
}
