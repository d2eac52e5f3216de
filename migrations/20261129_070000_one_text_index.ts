import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * Part words of single columns are looked for in the search column as well, so that one index of trigrams a table is enough:
 * each order adds an entry to all indexes of its variants.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`drop index if exists orders_search, users_search, products_search, variants_search`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index orders_search on orders using gin (number gin_trgm_ops, customer_name gin_trgm_ops,
      customer_email gin_trgm_ops, external_reference gin_trgm_ops);
    create index users_search on users using gin (name gin_trgm_ops, email gin_trgm_ops, username gin_trgm_ops);
    create index products_search on products using gin (title gin_trgm_ops, slug gin_trgm_ops);
    create index variants_search on variants using gin (sku gin_trgm_ops, title gin_trgm_ops);`)
}
