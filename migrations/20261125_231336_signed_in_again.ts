import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_sessions_ended_reason" ADD VALUE 'signed in again' BEFORE 'ended by user';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "sessions" ALTER COLUMN "ended_reason" SET DATA TYPE text;
  DROP TYPE "public"."enum_sessions_ended_reason";
  CREATE TYPE "public"."enum_sessions_ended_reason" AS ENUM('logout', 'ended by user', 'ended by administrator', 'password changed', 'deactivated', 'token reuse', 'idle', 'expired');
  ALTER TABLE "sessions" ALTER COLUMN "ended_reason" SET DATA TYPE "public"."enum_sessions_ended_reason" USING "ended_reason"::"public"."enum_sessions_ended_reason";`)
}
