import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

/** Runs that import a product file. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter type enum_bulk_runs_kind add value 'product_file'`)
}

/** Runs of this kind are not known before. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from bulk_runs where kind::text = 'product_file';
    alter table bulk_runs alter column kind type text;
    drop type enum_bulk_runs_kind;
    create type enum_bulk_runs_kind as enum ('pay', 'ship', 'hold', 'resume', 'cancel', 'void_payment', 'cancel_shipment', 'invoice', 'tag',
      'untag', 'variant_prices', 'variant_prices_back', 'product_prices', 'product_prices_back', 'category', 'category_back', 'stock',
      'stock_back', 'customer_tag', 'customer_untag', 'customer_tags_back');
    alter table bulk_runs alter column kind type enum_bulk_runs_kind using kind::enum_bulk_runs_kind;
  `)
}
