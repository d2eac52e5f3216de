import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

import { buildIndex } from '../scripts/lib/migrations/build-index'

/** Lists of customers are sorted by it, and go on behind the last row of a page. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await buildIndex(payload, { name: 'users_orders_placed', on: 'users (orders_placed, id)' })
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index if exists users_orders_placed`)
}
