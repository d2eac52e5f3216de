import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** A shop that was there before gets the zone of the machine that it runs on; its staff choose another in the settings. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table store add column time_zone varchar`)
  await db.execute(sql`update store set time_zone = ${Intl.DateTimeFormat().resolvedOptions().timeZone}`)
  await db.execute(sql`alter table store alter column time_zone set not null`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table store drop column time_zone`)
}
