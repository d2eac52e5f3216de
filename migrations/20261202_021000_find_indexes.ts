import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/**
 * What the panel finds besides the search columns (src/features/find): orders by the beginning of their city, and people by the
 * end of their telephone number, whatever its country code and its spaces. Both are plain trees, as each order adds to each index
 * of its table.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index orders_city on orders using btree (search_text(shipping_address_city) text_pattern_ops)
      where shipping_address_city is not null;
    create index users_phone on users using btree (reverse(regexp_replace(phone, '\\D', '', 'g')) text_pattern_ops)
      where phone is not null;`)
}

/** Searches by city and telephone number read the whole table again. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index orders_city; drop index users_phone;`)
}
