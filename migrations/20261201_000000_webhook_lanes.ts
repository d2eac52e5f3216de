import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * The deliveries of a lane are found by one expression that no other index has. With the endpoint as a column of its own, an
 * index that begins with it looks as good as this one while statistics do not know of a burst yet, and each look then reads all
 * that waits.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index webhook_deliveries_lanes on webhook_deliveries ((endpoint_id::text || lane), position) where state = 'waiting';
    drop index webhook_deliveries_lane;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index webhook_deliveries_lane on webhook_deliveries (endpoint_id, lane, position) where state = 'waiting';
    drop index webhook_deliveries_lanes;`)
}
