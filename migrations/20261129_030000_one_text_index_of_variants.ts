import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Searches read `variants_text`. Each order changes the stock of its variants, and with it an entry of every index they
 * have: one of trigrams is enough. A filter on a part of a SKU or title reads the catalogue instead, which is small.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`drop index if exists variants_search`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql`create index if not exists variants_search on variants using gin (sku gin_trgm_ops, title gin_trgm_ops)`,
  )
}
